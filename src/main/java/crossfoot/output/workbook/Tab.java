package crossfoot.output.workbook;

/** The sheets in their order. Their names are a contract, the same in every language. */
enum Tab {
    COVER("首页", false),
    SUMMARY("支出汇总", false),
    UNITS("单位汇总", true),
    TRANSFERS("单位间调拨", true),
    YEARS("跨年对比", false),
    BUDGET("预算执行", false),
    REASONS("预算分析", false),
    OFFICE_FORM("部门自评表", false),
    PROJECT_FORMS("项目自评表", false),
    THREE_PUBLIC("三公经费", false),
    ECONOMIC("经济分类", false),
    PROJECTS("项目明细", false),
    CHECKS("核对", true),
    REPORTS("报告核对", true),
    MOVEMENTS("变动说明", false),
    ENTRIES("分录明细", true),
    UNCLASSIFIED("待分类", true),
    REJECTED("拒收", true),
    OVERLAPS("重复", true),
    RULES("规则覆盖", true),
    RULE_PROJECTS("规则与项目", true),
    SOURCES("来源", true);

    private final String sheetName;
    private final boolean streamed;

    Tab(String sheetName, boolean streamed) {
        this.sheetName = sheetName;
        this.streamed = streamed;
    }

    String sheetName() {
        return sheetName;
    }

    /** It may be long, and is written away as it is drawn. */
    boolean streamed() {
        return streamed;
    }

    /** A cell or range of this sheet as a formula names it: {@code '支出汇总'!$B$5}. */
    String at(String address) {
        return "'" + sheetName + "'!" + address;
    }
}
