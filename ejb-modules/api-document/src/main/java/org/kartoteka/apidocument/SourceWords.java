package org.kartoteka.apidocument;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.doctree.TextTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;

/**
 * What the sources say of their types, of the components of their records and of the constants of
 * their enums. A class file has no Javadoc, so the sources themselves are read.
 */
final class SourceWords {

    private final Map<String, String> words = new HashMap<>();

    /**
     * Reads all sources of the modules below a folder.
     *
     * @throws UncheckedIOException if they cannot be read
     */
    static SourceWords below(Path home) {
        try (var files = Files.walk(home)) {
            var sources =
                    files.filter(file -> file.toString().endsWith(".java"))
                            .filter(file -> file.toString().contains("/src/main/java/"))
                            .toList();
            return new SourceWords().read(sources);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is said of a type; nested ones by {@code Outer.Inner}. */
    Optional<String> ofType(String name) {
        return Optional.ofNullable(words.get(name));
    }

    /** What is said of a component of a record, or of a constant of an enum. */
    Optional<String> ofMember(String type, String member) {
        return Optional.ofNullable(words.get(type + "#" + member));
    }

    private SourceWords read(List<Path> sources) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
            var task =
                    (JavacTask)
                            compiler.getTask(
                                    null,
                                    files,
                                    null,
                                    List.of("-proc:none"),
                                    null,
                                    files.getJavaFileObjectsFromPaths(sources));
            var comments = DocTrees.instance(task);
            for (var unit : task.parse()) {
                new Reader(unit, comments).scan(unit, null);
            }
        }
        return this;
    }

    /** Walks through one source and notes what it says. */
    private final class Reader extends TreePathScanner<Void, Void> {

        private final String packageName;
        private final DocTrees comments;

        Reader(CompilationUnitTree unit, DocTrees comments) {
            this.packageName = unit.getPackageName() + ".";
            this.comments = comments;
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            var name = name(getCurrentPath());
            comment()
                    .ifPresent(
                            comment -> {
                                note(name, comment.getFullBody());
                                params(name, comment);
                            });
            return super.visitClass(type, nothing);
        }

        @Override
        public Void visitVariable(VariableTree member, Void nothing) {
            if (getCurrentPath().getParentPath().getLeaf() instanceof ClassTree) {
                var owner = name(getCurrentPath().getParentPath());
                comment().ifPresent(c -> note(owner + "#" + member.getName(), c.getFullBody()));
            }
            return super.visitVariable(member, nothing);
        }

        private void params(String type, DocCommentTree comment) {
            for (var tag : comment.getBlockTags()) {
                if (tag instanceof ParamTree param && !param.isTypeParameter()) {
                    note(type + "#" + param.getName(), param.getDescription());
                }
            }
        }

        private Optional<DocCommentTree> comment() {
            return Optional.ofNullable(comments.getDocCommentTree(getCurrentPath()));
        }

        private void note(String key, List<? extends DocTree> body) {
            words.put(key, text(body));
        }

        private String name(TreePath path) {
            var own = ((ClassTree) path.getLeaf()).getSimpleName().toString();
            Tree parent = path.getParentPath().getLeaf();
            return parent instanceof ClassTree
                    ? name(path.getParentPath()) + "." + own
                    : packageName + own;
        }
    }

    private static String text(List<? extends DocTree> body) {
        return body.stream()
                .map(SourceWords::text)
                .collect(Collectors.joining())
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String text(DocTree part) {
        if (part instanceof LiteralTree literal) {
            return literal.getKind() == DocTree.Kind.CODE
                    ? "`" + literal.getBody().getBody() + "`"
                    : literal.getBody().getBody();
        }
        if (part instanceof LinkTree link) {
            return link.getLabel().isEmpty()
                    ? link.getReference().getSignature()
                    : text(link.getLabel());
        }
        return part instanceof TextTree words ? words.getBody() : " ";
    }
}
