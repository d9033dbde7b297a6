package crossfoot.core.claims.read;

import crossfoot.core.claims.text.Quantity;
import crossfoot.core.claims.text.Unit;
import java.util.List;

/** 工资福利支出（3 万元）、商品和服务支出（4 万元）: figures alone in brackets behind their names read as without them. */
final class Enclosed {
    private static final String OPENING = "（(";
    private static final String CLOSING = "）)";

    private Enclosed() {}

    /** The text with a blank for each such bracket; none where a figure follows: 口袋公园（6 个）2.4 亩. */
    static String opened(String text, List<Quantity> quantities) {
        StringBuilder opened = new StringBuilder(text);
        int read = 0;
        for (int i = 0; i < quantities.size(); i++) {
            Quantity quantity = quantities.get(i);
            int open = quantity.start() - 1;
            boolean enclosed = open > read
                    && OPENING.indexOf(text.charAt(open)) >= 0
                    && quantity.end() < text.length()
                    && CLOSING.indexOf(text.charAt(quantity.end())) >= 0;
            boolean aside = i + 1 < quantities.size() && quantities.get(i + 1).start() == quantity.end() + 1;
            if (enclosed && !aside && Character.isIdeographic(text.charAt(open - 1)) && isAmount(quantity)) {
                opened.setCharAt(open, ' ');
                opened.setCharAt(quantity.end(), ' ');
            }
            read = quantity.end();
        }
        return opened.toString();
    }

    /** 资金管理（25 分）得 24 分: a full score in brackets is told by the way. */
    private static boolean isAmount(Quantity quantity) {
        String dimension = quantity.unit().dimension();
        return !dimension.isEmpty() && !dimension.equals(Unit.SCORE);
    }
}
