package crossfoot.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import crossfoot.core.reckoning.Deviation;
import crossfoot.core.reckoning.Office;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeviationFigureTest {
    private static Deviation deviation(long initial, long above, long carried, long own) {
        return new Office()
                .budget("防疫", Office.yuan(initial, 0, 0, 0))
                .spent("防疫", "30218", "上级专项", above)
                .spent("防疫", "30218", "上年结转", carried)
                .spent("防疫", "30218", "本级", own)
                .reckoned()
                .deviations()
                .get(0);
    }

    @Test
    void the_parts_as_printed_add_up_to_the_difference_of_the_printed_figures() {
        Deviation deviation = deviation(1_000_000, 33_333, 33_333, 1_033_334);
        for (long spent = 10_998; spent <= 11_002; spent++) {
            DeviationFigure figure = DeviationFigure.of(deviation, spent, 10_000);
            long sum = figure.unexplainedHundredths();
            for (long cause : figure.causesHundredths()) {
                sum += cause;
            }
            assertThat(sum).isEqualTo(figure.excessHundredths()).isEqualTo(spent - 10_000);
        }
        DeviationFigure exact = DeviationFigure.of(deviation, 11_000, 10_000);
        assertThat(exact.causesHundredths()).containsExactly(333L, 333L);
        assertThat(exact.unexplainedHundredths()).isEqualTo(334);
    }

    @Test
    void nothing_unexplained_stays_so() {
        DeviationFigure figure = DeviationFigure.of(deviation(100, 150, 0, 100), 3, 1);
        assertThat(figure.causesHundredths()).isEqualTo(List.of(2L));
        assertThat(figure.unexplainedHundredths()).isZero();
    }
}
