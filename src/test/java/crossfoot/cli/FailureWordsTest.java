package crossfoot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailureWordsTest {
    private static final Speech SPEECH =
            new Speech(new PrintWriter(new StringWriter()), new PrintWriter(new StringWriter()), Locale.CHINESE);
    private final FailureWords words = new FailureWords(SPEECH);

    @ParameterizedTest
    @CsvSource({
        "OutOfMemoryError: Java heap space, 内存不足（Java heap space）",
        "JdbcSQLNonTransientConnectionException: The database has been closed [90098-240], 内存不足（",
        "MVStoreException: Map table.3(11) is closed. null [2.4.240/4], 内存不足（",
        "IOException: No space left on device, 磁盘已满",
        "IOException: Input/output error, 磁盘或网络盘读写出错",
        "FileSystemException: in/a.csv: Input/output error, 磁盘或网络盘读写出错（in/a.csv: Input/output error）",
        "FileSystemException: in/a.csv: Too many open files, 打开的文件太多（in/a.csv",
        "FileNotFoundException: out/rows.xml (Permission denied), 没有读写 out/rows.xml (Permission denied) 的权限",
        "AccessDeniedException: in/a.csv, 没有读写 in/a.csv 的权限",
        "FileSystemException: a -> b: Is a directory, 应为文件的位置是一个文件夹（a -> b: Is a directory）",
        "FileSystemException: a -> b: Operation not permitted, 没有读写 a -> b",
        "OpenXML4JException: The part /a.xml failed to be saved in the stream with b, 没能写出文件的一部分",
        "DirectoryNotEmptyException: out/.publishing/rows, 不能清空文件夹 out/.publishing/rows",
        "FileSystemException: out: Read-only file system, 输出位置是只读的",
        "MVStoreException: File corrupted while reading, 状态数据库已损坏（",
        "StateDamaged: a/00001.csv, 状态已损坏（a/00001.csv）",
        "IllegalStateException: the machine broke, IllegalStateException: the machine broke",
    })
    void a_machines_word_is_told_as_what_it_means(String message, String told) {
        assertThat(words.cause(message)).startsWith(told);
    }

    @Test
    void the_remedy_is_the_one_that_works() {
        assertThat(words.remedy("IOException: No space left on device", "remedy.resume"))
                .contains("crossfoot resume");
        assertThat(words.remedy("StateDamaged: a", "remedy.resume"))
                .contains("crossfoot rerun --from intake")
                .doesNotContain("resume");
        assertThat(words.remedy("DatabaseDamaged: a", "remedy.again"))
                .contains("移走", "crossfoot run")
                .doesNotContain("resume");
    }

    @Test
    void more_heap_is_more_than_there_is() {
        String told = words.cause("OutOfMemoryError: Java heap space");
        long asked = Long.parseLong(told.replaceAll("(?s).*-jar.*?=-Xmx(\\d+)m.*", "$1"));
        assertThat(asked << 20).isGreaterThan(Runtime.getRuntime().maxMemory());
    }
}
