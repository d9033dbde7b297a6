package crossfoot.input.archive;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The paths within an archive: their encoding, which a zip does not always tell, and whether they stay inside. */
final class MemberPath {
    /** What Chinese Windows writes without saying so; then what the zip's specification says. */
    private static final List<Charset> GUESSES =
            List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"), Charset.forName("IBM437"));

    private MemberPath() {}

    /** The first encoding in which all of these names are text. */
    static Charset encoding(List<byte[]> names) {
        return GUESSES.stream()
                .filter(guess -> names.stream().allMatch(name -> isIn(guess, name)))
                .findFirst()
                .orElse(StandardCharsets.ISO_8859_1);
    }

    private static boolean isIn(Charset charset, byte[] name) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(name)).toString().indexOf('\uFFFD') < 0;
        } catch (CharacterCodingException otherwise) {
            return false;
        }
    }

    /** With {@code /}, and without a part that means the same folder. */
    static String plain(String path) {
        return path.replace('\\', '/').replaceAll("(?<=^|/)(\\./)+", "");
    }

    /** Whether it stays inside, and can be shown. */
    static boolean staysInside(String plain) {
        boolean absolute = plain.startsWith("/") || plain.matches("(?s)[A-Za-z]:.*");
        boolean up = List.of(plain.split("/", -1)).contains("..");
        return !absolute && !up && plain.chars().noneMatch(Character::isISOControl);
    }

    /** Without what moves a cursor. */
    static String shown(String plain) {
        return plain.replaceAll("\\p{Cntrl}", "\u2423");
    }
}
