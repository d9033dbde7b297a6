package crossfoot.input.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Against the decoder of the JDK, over bytes that are nearly UTF-8, in pieces of any length. */
class Utf8CheckTest {
    private static final int[] BYTES = {
        'a', ',', 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC, 0xED, 0xEE, 0xEF,
        0xF0, 0xF4, 0xF5, 0xFF
    };
    private static final String[] CHARACTERS = {"a", "é", "办", "\u0800", "\ud7ff", "\ue000", "\uffff", "😀", "公用"};

    @Test
    void finds_the_fault_that_the_decoder_finds() {
        Random random = new Random(7);
        for (int round = 0; round < 60_000; round++) {
            byte[] bytes = nearlyText(random);
            Utf8Check check = new Utf8Check(0);
            for (int from = 0; from < bytes.length; ) {
                int to = Math.min(bytes.length, from + 1 + random.nextInt(12));
                check.accept(bytes, from, to);
                from = to;
            }
            assertThat(check.faultAt()).as("round %d", round).isEqualTo(faultOf(bytes));
        }
    }

    private static byte[] nearlyText(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i >= 0; i--) {
            text.append(CHARACTERS[random.nextInt(CHARACTERS.length)]);
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        if (random.nextInt(3) > 0) {
            bytes[random.nextInt(bytes.length)] = (byte) BYTES[random.nextInt(BYTES.length)];
        }
        return bytes;
    }

    private static long faultOf(byte[] bytes) {
        CharsetDecoder strict = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CoderResult result = strict.decode(in, CharBuffer.allocate(bytes.length + 1), true);
        return result.isError() ? in.position() : -1;
    }
}
