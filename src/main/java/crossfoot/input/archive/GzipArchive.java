package crossfoot.input.archive;

import crossfoot.core.ledger.LimitExceeded;
import crossfoot.core.ledger.Limits;
import crossfoot.core.ledger.UnreadableFile;
import crossfoot.input.sheet.Damage;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;

/** One file, packed by gzip; its checksum is compared on the way, and nothing may stand behind it. */
final class GzipArchive implements Archive {
    private static final Pattern ENDING = Pattern.compile("(?i)(.+)\\.(t?)gz");

    private final Path path;
    private final String name;
    private final Limits limits;

    GzipArchive(Path path, String name, Limits limits) {
        this.path = path;
        this.name = name;
        this.limits = limits;
    }

    @Override
    public List<Member> members() throws IOException {
        Member member = new Member(name + "!" + inner(), 0, "", 0, List.of());
        try {
            Unpacking whole = unpack(member, OutputStream.nullOutputStream());
            return List.of(new Member(member.name(), 0, whole.sha256(), whole.bytes(), List.of()));
        } catch (UnreadableFile refused) {
            return List.of(Archive.refused(member, refused.problems().get(0)));
        }
    }

    /** As gunzip calls it. */
    private String inner() {
        Matcher packed = ENDING.matcher(name.substring(name.lastIndexOf('/') + 1));
        return packed.matches() ? packed.group(1) + (packed.group(2).isEmpty() ? "" : ".tar") : "data";
    }

    @Override
    public Unpacking unpack(Member member, OutputStream into) throws IOException, UnreadableFile {
        return Damage.guard(path, member.name(), () -> {
            long most = limits.unpackedBytes();
            try (InputStream packed = new BufferedInputStream(Files.newInputStream(path));
                    InputStream in = GzipCompressorInputStream.builder()
                            .setInputStream(packed)
                            .setDecompressConcatenated(true)
                            .get()) {
                Unpacking unpacked = Unpacking.of(in, into, most);
                if (unpacked.bytes() > most) {
                    throw new LimitExceeded("gzip", "> " + most + " B", most, "unpackedBytes");
                }
                return unpacked;
            }
        });
    }

    @Override
    public void close() {
        // every reading opens it anew
    }
}
