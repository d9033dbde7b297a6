package crossfoot.samples;

import java.math.BigDecimal;
import java.time.LocalDate;

/** One line of a synthetic ledger; {@code fen} is negative for a reversal. */
record SampleEntry(LocalDate date, String voucher, int line, String summary, SampleItem item, String fund, long fen) {

    String yuan() {
        return BigDecimal.valueOf(fen, 2).toPlainString();
    }

    boolean isBasic() {
        return item.leaf().startsWith("basic.");
    }

    /** As the integrated budget system numbers projects: the same project has the same code in every year. */
    String projectCode() {
        return item.project().isEmpty() ? "" : projectCode(item.project());
    }

    static String projectCode(String project) {
        return "430105R%015d".formatted(Math.floorMod(project.hashCode() * 31L + 7, 1_000_000_007L));
    }

    /** Of three units that keep books; only one system exports it. */
    String unit() {
        String project = item.project();
        if (project.startsWith("便民") || item.function().contains("事业运行")) {
            return "302002 政务服务中心";
        }
        return project.startsWith("网格化") ? "302003 网格化综合服务中心" : "302001 街道办事处本级";
    }
}
