package crossfoot.input.archive;

import crossfoot.core.ledger.LimitExceeded;
import crossfoot.core.ledger.Limits;
import crossfoot.core.ledger.ProblemKind;
import crossfoot.core.ledger.UnreadableFile;
import crossfoot.input.sheet.Damage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.UnicodePathExtraField;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipMethod;

/** A zip of ledgers. Whatever is wrong with a member is said of it; the others count. */
final class ZipArchive implements Archive {
    private final Path path;
    private final String name;
    private final Limits limits;
    private final ZipFile zip;
    private final List<ZipArchiveEntry> entries;
    private final Charset encoding;

    ZipArchive(Path path, String name, Limits limits) throws IOException {
        this.path = path;
        this.name = name;
        this.limits = limits;
        ZipNames.of(path, limits.parts(), limits.pieceBytes());
        this.zip = ZipFile.builder()
                .setPath(path)
                .setCharset(StandardCharsets.ISO_8859_1)
                .setIgnoreLocalFileHeader(true)
                .get();
        this.entries = Collections.list(zip.getEntries());
        this.encoding = MemberPath.encoding(entries.stream()
                .filter(entry -> !saysUtf8(entry))
                .map(ZipArchiveEntry::getRawName)
                .toList());
    }

    @Override
    public List<Member> members() throws IOException {
        Map<String, Integer> times = new HashMap<>();
        List<Member> named = new ArrayList<>();
        for (int number = 0; number < entries.size(); number++) {
            String inner = inner(entries.get(number));
            if (!inner.endsWith("/")) {
                named.add(new Member(name + "!" + MemberPath.shown(inner), number, "", 0, List.of()));
                times.merge(inner, 1, Integer::sum);
            }
        }
        named.sort(Comparator.comparing(Member::name).thenComparing(Member::number));
        List<Member> members = new ArrayList<>();
        long left = limits.unpackedBytes();
        for (Member member : named) {
            String inner = inner(entries.get(member.number()));
            int same = times.getOrDefault(inner, 0);
            if (same > 0) {
                Member judged = same > 1
                        ? Archive.refused(member, ProblemKind.MEMBER_NAME_TWICE, Integer.toString(same))
                        : proven(member, inner, left);
                left -= judged.bytes();
                members.add(judged);
            }
            // a name that stands more than once is told once
            times.remove(inner);
        }
        return members;
    }

    private Member proven(Member member, String inner, long left) throws IOException {
        ZipArchiveEntry entry = entries.get(member.number());
        if (entry.isUnixSymlink()) {
            return Archive.refused(member, ProblemKind.NOT_A_SOURCE, "符号链接");
        }
        if (!MemberPath.staysInside(inner)) {
            return Archive.refused(member, ProblemKind.MEMBER_PATH_LEAVES);
        }
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            return Archive.refused(member, ProblemKind.MEMBER_ENCRYPTED);
        }
        if (!zip.canReadEntryData(entry)) {
            return Archive.refused(member, ProblemKind.MEMBER_METHOD_UNKNOWN, method(entry));
        }
        if (entry.getSize() > left) {
            long most = limits.unpackedBytes();
            return Archive.refused(
                    member,
                    new LimitExceeded("zip", entry.getSize() + " B", most, "unpackedBytes")
                            .in(member.name())
                            .problems()
                            .get(0));
        }
        try {
            Unpacking whole = unpack(member, OutputStream.nullOutputStream());
            return new Member(member.name(), member.number(), whole.sha256(), whole.bytes(), List.of());
        } catch (UnreadableFile refused) {
            return Archive.refused(member, refused.problems().get(0));
        }
    }

    /** Never more bytes than the list of parts states. */
    @Override
    public Unpacking unpack(Member member, OutputStream into) throws IOException, UnreadableFile {
        ZipArchiveEntry entry = entries.get(member.number());
        return Damage.guard(path, member.name(), () -> {
            try (InputStream in = zip.getInputStream(entry)) {
                Unpacking unpacked = Unpacking.of(in, into, entry.getSize());
                if (unpacked.bytes() != entry.getSize() || unpacked.crc() != entry.getCrc()) {
                    throw Damage.of(
                            member.name(),
                            "CRC %08x ≠ %08x (%d B, %d B)"
                                    .formatted(unpacked.crc(), entry.getCrc(), unpacked.bytes(), entry.getSize()));
                }
                return unpacked;
            }
        });
    }

    /** The name in Unicode stands beside it where a packer has added it, for this very name. */
    private String inner(ZipArchiveEntry entry) {
        byte[] raw = entry.getRawName();
        CRC32 crc = new CRC32();
        crc.update(raw);
        if (entry.getExtraField(UnicodePathExtraField.UPATH_ID) instanceof UnicodePathExtraField unicode
                && unicode.getNameCRC32() == crc.getValue()) {
            return MemberPath.plain(new String(unicode.getUnicodeName(), StandardCharsets.UTF_8));
        }
        return MemberPath.plain(new String(raw, saysUtf8(entry) ? StandardCharsets.UTF_8 : encoding));
    }

    private static boolean saysUtf8(ZipArchiveEntry entry) {
        return entry.getGeneralPurposeBit().usesUTF8ForNames();
    }

    private static String method(ZipArchiveEntry entry) {
        ZipMethod known = ZipMethod.getMethodByCode(entry.getMethod());
        return known == null ? "#" + entry.getMethod() : known.name();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
