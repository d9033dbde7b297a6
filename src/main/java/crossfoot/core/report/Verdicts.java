package crossfoot.core.report;

import crossfoot.core.summary.Check;
import java.util.ArrayList;
import java.util.List;

/** The verdict in one line. */
public final class Verdicts {
    private Verdicts() {}

    /** What a reader must know first: whether everything agrees, and if not, how much does not. */
    public static String of(List<Check> checks, Results.Counts counts, long unreadable) {
        long failed = checks.stream()
                .filter(check -> check.status() == Check.Status.FAIL)
                .count();
        List<String> open = new ArrayList<>();
        if (failed > 0) {
            open.add("核对不符 " + failed + " 项");
        }
        if (counts.rejected() > 0) {
            open.add("拒收 " + counts.rejected() + " 行");
        }
        if (counts.unclassified() > 0) {
            open.add("待分类 " + counts.unclassified() + " 笔");
        }
        if (unreadable > 0) {
            open.add("无法读取 " + unreadable + " 个文件");
        }
        String done = "入账 " + counts.entries() + " 笔，核对 " + checks.size() + " 项";
        return open.isEmpty() ? "全部相符：" + done : "有未结事项：" + String.join("，", open) + "（" + done + "）";
    }
}
