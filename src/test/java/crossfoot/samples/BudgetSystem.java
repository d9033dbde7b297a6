package crossfoot.samples;

import java.util.Map;

/** What only the integrated budget system writes into its export. */
final class BudgetSystem {
    private static final Map<String, String> GOVERNMENT_CLASSES = Map.ofEntries(
            Map.entry("30112", "50102 社会保障缴费"),
            Map.entry("30113", "50103 住房公积金"),
            Map.entry("30199", "50199 其他工资福利支出"),
            Map.entry("30106", "50199 其他工资福利支出"),
            Map.entry("30203", "50205 委托业务费"),
            Map.entry("30213", "50209 维修（护）费"),
            Map.entry("30215", "50202 会议费"),
            Map.entry("30216", "50203 培训费"),
            Map.entry("30217", "50206 公务接待费"),
            Map.entry("30218", "50204 专用材料购置费"),
            Map.entry("30226", "50205 委托业务费"),
            Map.entry("30227", "50205 委托业务费"),
            Map.entry("30231", "50208 公务用车运行维护费"),
            Map.entry("30299", "50299 其他商品和服务支出"),
            Map.entry("30302", "50905 离退休费"),
            Map.entry("31005", "50302 基础设施建设"),
            Map.entry("31012", "50305 土地征迁补偿和安置支出"),
            Map.entry("31013", "50303 公务用车购置"));

    private BudgetSystem() {}

    /** 政府经济分类 of a 部门经济分类. */
    static String governmentClass(String economicCode) {
        String known = GOVERNMENT_CLASSES.get(economicCode);
        if (known != null) {
            return known;
        }
        return switch (economicCode.substring(0, 3)) {
            case "301" -> economicCode.compareTo("30108") < 0 ? "50101 工资奖金津补贴" : "50102 社会保障缴费";
            case "302" -> "50201 办公经费";
            case "303" -> "50901 社会福利和救助";
            case "310" -> "50306 设备购置";
            default -> throw new IllegalArgumentException(economicCode);
        };
    }

    static String kind(SampleEntry entry) {
        if (entry.isBasic()) {
            return entry.item().leaf().equals("basic.personnel") ? "人员类" : "运转类-公用经费";
        }
        return entry.item().leaf().equals("project.other") ? "其他运转类" : "特定目标类";
    }

    /** In this system 基本支出 has projects too. */
    static String project(SampleEntry entry) {
        if (!entry.isBasic()) {
            return entry.item().project();
        }
        return switch (entry.item().economic().substring(0, 3)) {
            case "301" -> "在职人员工资福利";
            case "303" -> "离退休及遗属补助";
            default -> "定额公用经费";
        };
    }
}
