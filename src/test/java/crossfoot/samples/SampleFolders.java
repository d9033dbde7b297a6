package crossfoot.samples;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes {@code input-samples/}. The targets of 2021 round to the published figures; all else is synthetic. */
public final class SampleFolders {
    private static final List<String> LEAVES = List.of(
            "basic.personnel",
            "basic.operating",
            "project.social",
            "project.public",
            "project.urban",
            "project.economic",
            "project.other");
    static final int INTEGRATED = 2020;
    static final Map<Integer, List<Long>> TARGETS_FEN = Map.of(
            2019,
                    List.of(
                            1_268_310_544L,
                            190_215_037L,
                            351_220_118L,
                            240_377_745L,
                            471_030_269L,
                            35_000_000L,
                            1_502_214_460L),
            2020,
                    List.of(
                            1_302_014_499L,
                            175_014_499L,
                            384_114_900L,
                            371_004_800L,
                            498_214_700L,
                            31_504_900L,
                            1_611_234_812L),
            2021,
                    List.of(
                            1_413_381_237L,
                            186_329_045L,
                            417_851_260L,
                            333_579_015L,
                            525_216_833L,
                            28_800_000L,
                            1_773_374_152L),
            2022,
                    List.of(
                            1_455_020_833L,
                            179_004_418L,
                            402_117_732L,
                            298_450_061L,
                            540_020_907L,
                            30_220_045L,
                            1_690_318_878L));

    private SampleFolders() {}

    /** Writes the folders below the given one. */
    public static void main(String[] args) throws IOException {
        write(Path.of(args[0]));
    }

    static void write(Path folder) throws IOException {
        streetOffice(folder.resolve("street-office"));
        MonthEnd.write(folder.resolve("month-end"));
        ThreeUnits.write(folder.resolve("three-units"));
        TextLedgers.write(folder.resolve("README.md"), SamplePapers.README, StandardCharsets.UTF_8);
        TextLedgers.write(folder.resolve(".gitattributes"), "* -text\n", StandardCharsets.UTF_8);
    }

    private static void streetOffice(Path folder) throws IOException {
        Path ledgers = folder.resolve("ledgers");
        TextLedgers.withMonthTotals(ledgers.resolve("2019年支出明细账.csv"), 2019, year(2019));
        TextLedgers.integrated(
                ledgers.resolve("2020/支付明细-上半年.csv"),
                year(2020).stream()
                        .filter(entry -> entry.date().getMonthValue() <= 6)
                        .toList());
        TextLedgers.integrated(
                ledgers.resolve("2020/支付明细-下半年.csv"),
                year(2020).stream()
                        .filter(entry -> entry.date().getMonthValue() > 6)
                        .toList());
        WorkbookLedgers.quarters(ledgers.resolve("2021支出明细账.xlsx"), 2021, year(2021));
        WorkbookLedgers.inWanYuan(ledgers.resolve("2022明细账.xls"), 2022, year(2022));
        SampleControls.csv(folder.resolve("control/2019-2020决算控制数.csv"), List.of(2019, 2020));
        SampleControls.xlsx(folder.resolve("control/2021-2022决算控制数.xlsx"), List.of(2021, 2022));
        SampleBudgets.csv(folder.resolve("budget/2019-2021预算.csv"), List.of(2019, 2020, 2021));
        SampleBudgets.xlsx(folder.resolve("budget/2022预算.xlsx"), List.of(2022));
        TextLedgers.write(folder.resolve("config/rules.csv"), SampleRules.csv(), StandardCharsets.UTF_8);
        TextLedgers.write(folder.resolve("reports/自评报告-2021.md"), SamplePapers.REPORT, StandardCharsets.UTF_8);
        TextLedgers.write(folder.resolve("indicators/绩效指标-2021.csv"), SamplePapers.INDICATORS, StandardCharsets.UTF_8);
    }

    static List<SampleEntry> year(int year) {
        Map<String, Long> targets = new TreeMap<>();
        for (int i = 0; i < LEAVES.size(); i++) {
            targets.put(LEAVES.get(i), TARGETS_FEN.get(year).get(i));
        }
        return SampleYear.of(year, targets);
    }
}
