package crossfoot.house;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Measures one source file with the compiler's own tree. */
final class Tidiness {
    /** How long a file and a method may be, and how many parameters a method may have. */
    record Limits(int fileLines, int methodLines, int parameters) {
        static final Limits MAIN = new Limits(300, 40, 4);
        static final Limits TEST = new Limits(400, 50, 6);
    }

    private static final int MAX_LINE = 120;
    private static final Pattern BANNED = Pattern.compile(".*(Util|Utils|Helper|Manager|Service|Impl|DTO|VO|Info)$");
    private static final Pattern BATCH_WORD = Pattern.compile(".*(Reader|Processor|Writer|Tasklet)$");

    private final String name;
    private final String source;
    private final Limits limits;
    private final List<String> findings = new ArrayList<>();

    private Tidiness(String name, String source, Limits limits) {
        this.name = name;
        this.source = source;
        this.limits = limits;
    }

    /** Everything untidy in the file, each with its place. */
    static List<String> findings(String name, String source, Limits limits) throws IOException {
        Tidiness tidiness = new Tidiness(name, source, limits);
        tidiness.lines();
        tidiness.trees();
        return tidiness.findings;
    }

    private void lines() {
        List<String> lines = source.lines().toList();
        if (lines.size() > limits.fileLines()) {
            findings.add(name + ": " + lines.size() + " lines");
        }
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            String at = name + ":" + (i + 1);
            if (line.length() > MAX_LINE && !line.contains("\"")) {
                findings.add(at + ": line of " + line.length());
            }
            if (line.contains("@Suppress" + "Warnings") && !line.contains("//")) {
                findings.add(at + ": suppression without a reason");
            }
            if (line.contains("@Dis" + "abled") || line.contains("TO" + "DO") || line.contains("FIX" + "ME")) {
                findings.add(at + ": put off");
            }
        }
    }

    private void trees() throws IOException {
        JavaFileObject file =
                new SimpleJavaFileObject(URI.create("string:///Source.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return source;
                    }
                };
        JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, diagnostic -> {}, List.of("-proc:none"), null, List.of(file));
        SourcePositions positions = Trees.instance(task).getSourcePositions();
        for (CompilationUnitTree unit : task.parse()) {
            new Walk(unit, positions).scan(unit, null);
        }
    }

    private final class Walk extends TreePathScanner<@Nullable Void, @Nullable Void> {
        private final CompilationUnitTree unit;
        private final SourcePositions positions;

        Walk(CompilationUnitTree unit, SourcePositions positions) {
            this.unit = unit;
            this.positions = positions;
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
            String typeName = type.getSimpleName().toString();
            boolean inJob = unit.getPackageName().toString().equals("crossfoot.job");
            if (BANNED.matcher(typeName).matches()
                    || (!inJob && BATCH_WORD.matcher(typeName).matches())) {
                findings.add(name + ":" + line(type) + ": name " + typeName);
            }
            return super.visitClass(type, null);
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
            long lines = method.getBody() == null ? 0 : endLine(method.getBody()) - line(method.getBody()) - 1;
            String at = name + ":" + line(method) + ": " + method.getName();
            if (lines > limits.methodLines()) {
                findings.add(at + " has " + lines + " lines");
            }
            boolean constructor = method.getReturnType() == null;
            // A library's method has the parameters that the library gave it.
            boolean overrides = method.getModifiers().getAnnotations().stream()
                    .anyMatch(annotation ->
                            annotation.getAnnotationType().toString().equals("Override"));
            long parameters = method.getParameters().stream()
                    .filter(parameter -> !parameter.toString().contains("..."))
                    .count();
            if (!constructor && !overrides && parameters > limits.parameters()) {
                findings.add(at + " has " + parameters + " parameters");
            }
            return super.visitMethod(method, null);
        }

        private long line(Tree tree) {
            LineMap map = unit.getLineMap();
            return map.getLineNumber(positions.getStartPosition(unit, tree));
        }

        private long endLine(Tree tree) {
            return unit.getLineMap().getLineNumber(positions.getEndPosition(unit, tree));
        }
    }
}
