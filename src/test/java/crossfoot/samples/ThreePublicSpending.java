package crossfoot.samples;

import java.util.ArrayList;
import java.util.List;

/**
 * The “三公” spending of each year, to the 分. 2021 has none, as its report says; 因公出国（境） occurs in no year. Part of it is
 * paid by projects.
 */
final class ThreePublicSpending {
    /** One payment of a known amount. */
    record Fixed(SampleItem item, int month, long fen) {}

    private static final String[] KINDS = {
        "basic.operating|2010301 行政运行|30217 公务接待费||公务接待用餐|1|1|1|",
        "basic.operating|2010301 行政运行|30231 公务用车运行维护费||公车加油、保养和保险|1|1|1|",
        "basic.operating|2010301 行政运行|31013 公务用车购置||更新一般公务用车一辆|1|1|1|",
        "project.economic|2011308 招商引资|30217 公务接待费|招商稳商经费|接待来访客商|1|1|1|",
        "project.urban|2120104 城管执法|30231 公务用车运行维护费|控违拆违专项经费|执法车辆燃油和维修|1|1|1|",
    };
    /** Year, kind, month, 分. */
    private static final long[][] PAYMENTS = {
        {2019, 0, 2, 186_400},
        {2019, 0, 5, 241_750},
        {2019, 0, 9, 98_600},
        {2019, 1, 1, 1_236_058},
        {2019, 1, 4, 852_377},
        {2019, 1, 7, 934_012},
        {2019, 1, 10, 1_107_940},
        {2019, 3, 6, 324_500},
        {2019, 4, 3, 645_219},
        {2019, 4, 8, 702_884},
        {2020, 0, 1, 152_300},
        {2020, 0, 11, 88_900},
        {2020, 1, 3, 911_645},
        {2020, 1, 6, 780_233},
        {2020, 1, 12, 1_012_409},
        {2020, 2, 10, 17_980_000},
        {2020, 4, 5, 588_071},
        {2022, 0, 4, 64_200},
        {2022, 1, 2, 701_188},
        {2022, 1, 8, 655_950},
        {2022, 3, 9, 120_600},
        {2022, 4, 6, 434_417},
    };

    private ThreePublicSpending() {}

    static List<Fixed> of(int year, String leaf) {
        List<Fixed> found = new ArrayList<>();
        for (long[] payment : PAYMENTS) {
            SampleItem item = SampleItem.read(KINDS[(int) payment[1]]).get(0);
            if (payment[0] == year && item.leaf().equals(leaf)) {
                found.add(new Fixed(item, (int) payment[2], payment[3]));
            }
        }
        return found;
    }
}
