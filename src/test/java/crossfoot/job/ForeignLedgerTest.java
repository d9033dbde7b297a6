package crossfoot.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ledgers in the manner of other countries: a layout file is all that it takes. */
class ForeignLedgerTest {
    @TempDir
    java.nio.file.Path folder;

    private Office office;

    @BeforeEach
    void open() throws Exception {
        office = new Office(folder);
        office.config("rules.csv", "id,category\nR1,project.other\n");
    }

    private static byte[] western(String text) {
        return text.getBytes(Charset.forName("windows-1252"));
    }

    @Test
    void a_british_councils_quarter_whose_dates_were_lost_is_given_its_year() throws Exception {
        String header = "Body Name,Expenditure Category,Paid Date,Trans No,Amount,Type,Supplier Name\n";
        office.ledger(
                "spend-apr-jun.csv",
                western(header
                        + "A Council,Café & Rents,00:00:00,46_1,1500,Revenue,A LTD\n"
                        + "A Council,Fees,00:00:00,46_2,\"£1,000.50\",Revenue,B LTD\n"
                        + "A Council,Fees,00:00:00,46_3,(0.50),Revenue,B LTD\n"));
        office.ledger("spend-jul-sep.csv", western(header + "A Council,Fees,15/07/2014,47_1,-0.01,Revenue,C LTD\n"));
        office.config("layouts.yml", """
                layouts:
                  - match: "*apr-jun*"
                    encoding: windows-1252
                    columns: {date: "-"}
                    constants: {fiscalYear: "2014"}
                  - match: "*"
                    encoding: windows-1252
                    dateFormat: dd/MM/yyyy
                """);
        assertThat(office.run()).isEqualTo(ExitCode.DONE);
        assertThat(office.published("figures.json")).contains("\"year\": 2014", "\"yuan\": \"2499.99\"");
    }

    @Test
    void an_american_citys_payments_with_old_newlines_and_a_month_saved_twice() throws Exception {
        String month = "Check/Payment Date,Dept. Descrptn,Vendor Name,Commitmt Item Name,Invoice Net Amt\r"
                + "5/17/2018,Human Services,1 N 10 INC,Spec Contractual Svc,\"4,166.66\"\r"
                + "5/2/2018,Housing,1 STOP INC,Com Software<Cap Lmt,-754.22 \r"
                + ",,,,\"3,412.44\"\r";
        office.ledger("2018/may.csv", month).ledger("2018/june.csv", month);
        office.config("layouts.yml", """
                layouts:
                  - match: "2018/*.csv"
                    columns:
                      date: Check/Payment Date
                      unit: Dept. Descrptn
                      summary: Vendor Name
                      economicName: Commitmt Item Name
                      amount: Invoice Net Amt
                    dateFormat: M/d/yyyy
                """);
        assertThat(office.run()).isEqualTo(ExitCode.OPEN_ENTRIES);
        assertThat(office.sources().get("ledgers/2018/june.csv")).contains("\"used\"", "\"rejected\": 1");
        assertThat(office.sources().get("ledgers/2018/may.csv")).contains("\"duplicate\"");
        assertThat(office.published("figures.json")).contains("\"yuan\": \"3412.44\"");
    }

    @Test
    void a_german_towns_budget_with_semicolons_and_a_decimal_comma() throws Exception {
        String budget = """
                \uFEFFBetrag;Jahr;Ebene 1 – Bezeichnung;Konto – Code ;Konto – Bezeichnung
                1.234,56;2016;Soziale Leistungen;41611;Zuweisungen
                -24.162,64 €;2016;Soziale Leistungen;41411;Zuschüsse
                0,08;2017;Kultur;41411;Zuschüsse
                """;
        office.ledger("haushalt.csv", budget.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
        office.config("layouts.yml", """
                layouts:
                  - match: "haushalt*"
                    numberFormat: "1.234,56"
                    columns:
                      fiscalYear: Jahr
                      amount: Betrag
                      unit: Ebene 1 – Bezeichnung
                      economicCode: Konto – Code
                      economicName: Konto – Bezeichnung
                """);
        assertThat(office.run()).isEqualTo(ExitCode.DONE);
        assertThat(office.published("figures.json")).contains("\"yuan\": \"-22928.08\"", "\"yuan\": \"0.08\"");
    }

    @Test
    void months_by_their_names_and_spending_with_a_minus_sign() throws Exception {
        office.ledger(
                "checks.txt",
                "Posted|Payee|Object|Net\n05-Mar-2021|A|Travel|-$12.30\n17-Dec-2021|B|Travel|-$1,000.00\n");
        office.config("layouts.yml", """
                layouts:
                  - match: "*"
                    dateFormat: dd-MMM-yyyy
                    sign: "-"
                    columns: {date: Posted, summary: Payee, economicName: Object, amount: Net}
                """);
        assertThat(office.run()).isEqualTo(ExitCode.DONE);
        assertThat(office.published("figures.json")).contains("\"yuan\": \"1012.30\"");
    }
}
