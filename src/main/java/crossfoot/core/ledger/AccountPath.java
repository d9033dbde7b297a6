package crossfoot.core.ledger;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the details below an account say of its line: 事业支出-基本支出-商品和服务支出-办公费. Only what can be meant in one way.
 *
 * @param type null if the path names neither 基本支出 nor 项目支出
 */
record AccountPath(@Nullable SpendingType type, Code function, Code economic, Code project) {
    static final AccountPath NONE = new AccountPath(null, Code.NONE, Code.NONE, Code.NONE);
    private static final int ECONOMIC_DIGITS = 5;
    private static final int FUNCTION_DIGITS = 7;
    private static final int TOP_DIGITS = 4;
    private static final String PROJECTS = "项目支出";

    /** Details of a 项目支出 that are no project. */
    private static final Set<String> NO_PROJECTS = Set.of(
            "财政拨款支出", "非财政专项资金支出", "其他资金支出", "财政拨款", "非财政拨款支出", "一般公共预算财政拨款", "政府性基金预算财政拨款", "人员经费", "公用经费", "日常公用经费");

    static AccountPath of(Account account) {
        if (account.names().size() < 2 && account.code().length() <= TOP_DIGITS) {
            return NONE;
        }
        List<String> names = account.names();
        Code function = Code.NONE;
        Code economic = Code.NONE;
        SpendingType type = null;
        for (int i = 1; i < names.size(); i++) {
            Code detail = new CodeText(false).of("", names.get(i));
            Code classed = economic(detail, names.get(i - 1));
            economic = classed == null ? economic : classed;
            function = isFunction(detail) ? named(detail, names, i) : function;
            SpendingType stated = type(names.get(i));
            type = stated == null ? type : stated;
        }
        economic = economic.isEmpty() ? coded(account) : economic;
        return new AccountPath(type, function, economic, project(names));
    }

    private static @Nullable Code economic(Code detail, String above) {
        if (!detail.code().isEmpty()) {
            boolean known = ClassTable.ECONOMIC.hasCode(detail.code());
            return known && detail.name().isEmpty() ? ClassTable.ECONOMIC.ofCode(detail.code()) : known ? detail : null;
        }
        return ClassTable.ECONOMIC.ofName(detail.name(), above);
    }

    private static boolean isFunction(Code detail) {
        return detail.code().length() == FUNCTION_DIGITS && ClassTable.FUNCTION.hasCode(detail.code());
    }

    private static Code named(Code detail, List<String> names, int at) {
        boolean next =
                detail.name().isEmpty() && at + 1 < names.size() && ClassTable.FUNCTION.hasName(names.get(at + 1));
        return next ? new Code(detail.code(), names.get(at + 1)) : detail;
    }

    private static @Nullable SpendingType type(String name) {
        return switch (name) {
            case "基本支出", "人员经费", "公用经费", "日常公用经费" -> SpendingType.BASIC;
            case PROJECTS -> SpendingType.PROJECT;
            default -> null;
        };
    }

    /**
     * The economic class in which a code ends: a part of its own, or the last five digits where their number tells that
     * they are no levels of two digits.
     */
    private static Code coded(Account account) {
        String code = account.code();
        String last = account.parts().isEmpty()
                ? ""
                : account.parts().get(account.parts().size() - 1);
        int levels = code.length() - ECONOMIC_DIGITS;
        boolean glued = account.parts().size() == 1 && levels >= TOP_DIGITS && levels % 2 == 0;
        String tail = glued ? code.substring(levels) : account.parts().size() > 1 ? last : "";
        return tail.length() == ECONOMIC_DIGITS && ClassTable.ECONOMIC.hasCode(tail)
                ? ClassTable.ECONOMIC.ofCode(tail)
                : Code.NONE;
    }

    /** What stands below 项目支出, unless it is a class or a kind of money. */
    private static Code project(List<String> names) {
        int at = names.indexOf(PROJECTS) + 1;
        while (at > 0 && at < names.size() && NO_PROJECTS.contains(names.get(at))) {
            at++;
        }
        boolean named = at > 0 && at < names.size() && !ClassTable.ECONOMIC.hasName(names.get(at));
        Code project = named ? new CodeText(true).of("", names.get(at)) : Code.NONE;
        boolean classed = ClassTable.ECONOMIC.hasCode(project.code()) || ClassTable.FUNCTION.hasCode(project.code());
        return classed ? Code.NONE : project;
    }
}
