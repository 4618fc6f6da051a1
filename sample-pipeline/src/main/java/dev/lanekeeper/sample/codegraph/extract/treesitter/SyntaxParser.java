package dev.lanekeeper.sample.codegraph.extract.treesitter;

import dev.lanekeeper.sample.codegraph.extract.treesitter.SyntaxTree.Gap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.treesitter.TSNode;
import org.treesitter.TSParser;
import org.treesitter.TSSymbolType;
import org.treesitter.TSTree;
import org.treesitter.TSTreeCursor;
import org.treesitter.TreeSitterJava;

/** Parses texts with the native library. Confined to one thread; close it to free native memory. */
final class SyntaxParser implements AutoCloseable {

  private static final int ERROR_SYMBOL = 0xFFFF;

  private final TreeSitterJava language = new TreeSitterJava();
  private final TSParser parser = new TSParser();
  private final String[] symbols;
  private final boolean[] named;
  private final String[] fields;

  SyntaxParser() {
    parser.setLanguage(language);
    int count = language.symbolCount();
    symbols = new String[count];
    named = new boolean[count];
    for (int symbol = 0; symbol < count; symbol++) {
      symbols[symbol] = language.symbolName(symbol);
      named[symbol] = language.symbolType(symbol) == TSSymbolType.TSSymbolTypeRegular;
    }
    fields = new String[language.fieldCount() + 1];
    fields[0] = "";
    for (int field = 1; field < fields.length; field++) {
      fields[field] = language.fieldNameForId(field);
    }
  }

  SyntaxTree parse(String text) {
    String bytes = oneByteEach(text);
    try (TSTree tree = parser.parseString(null, bytes);
        TSTreeCursor cursor = new TSTreeCursor(tree.getRootNode())) {
      return new Copy(text, bytes, tree.getRootNode().hasError()).of(cursor);
    }
  }

  @Override
  public void close() {
    parser.close();
    language.close();
  }

  /**
   * Returns a text in which each UTF-16 unit is one byte, so that the native library's byte offsets
   * are offsets in the text. Letters of other scripts become a letter, what cannot stand in code a
   * character that cannot either.
   */
  static String oneByteEach(String text) {
    char[] chars = text.toCharArray();
    for (int i = 0; i < chars.length; i++) {
      char c = chars[i];
      if (c == 0x1A && i == chars.length - 1) {
        chars[i] = ' ';
      } else if (c == 0) {
        chars[i] = '#';
      } else if (c > 0x7F) {
        chars[i] = Character.isSurrogate(c) || Character.isJavaIdentifierPart(c) ? 'x' : '#';
      }
    }
    return new String(chars);
  }

  /** Copies one tree. */
  private final class Copy {
    private final String text;
    private final String bytes;
    private final boolean broken;
    private final List<Gap> gaps = new ArrayList<>();
    private String[] types;
    private String[] roles;
    private int[] starts;
    private int[] ends;
    private int[] firstChildren;
    private int[] nextSiblings;
    private int size;

    Copy(String text, String bytes, boolean broken) {
      this.text = text;
      this.bytes = bytes;
      this.broken = broken;
      grow(text.length() / 8 + 16);
    }

    private void grow(int capacity) {
      types = types == null ? new String[capacity] : Arrays.copyOf(types, capacity);
      roles = roles == null ? new String[capacity] : Arrays.copyOf(roles, capacity);
      starts = starts == null ? new int[capacity] : Arrays.copyOf(starts, capacity);
      ends = ends == null ? new int[capacity] : Arrays.copyOf(ends, capacity);
      firstChildren =
          firstChildren == null ? new int[capacity] : Arrays.copyOf(firstChildren, capacity);
      nextSiblings =
          nextSiblings == null ? new int[capacity] : Arrays.copyOf(nextSiblings, capacity);
    }

    SyntaxTree of(TSTreeCursor cursor) {
      int[] open = new int[64];
      int[] last = new int[64];
      int depth = 0;
      last[0] = SyntaxTree.NONE;
      boolean more = true;
      while (more) {
        int node = add(cursor);
        if (node != SyntaxTree.NONE) {
          link(depth == 0 ? SyntaxTree.NONE : open[depth - 1], last[depth], node);
          last[depth] = node;
        }
        if (node != SyntaxTree.NONE && !isLeaf(node) && cursor.gotoFirstChild()) {
          open[depth++] = node;
          if (depth == open.length) {
            open = Arrays.copyOf(open, depth * 2);
            last = Arrays.copyOf(last, depth * 2);
          }
          last[depth] = SyntaxTree.NONE;
          continue;
        }
        while (depth > 0 && !cursor.gotoNextSibling()) {
          cursor.gotoParent();
          depth--;
        }
        more = depth > 0;
      }
      return new SyntaxTree(
          text,
          Arrays.copyOf(types, size),
          Arrays.copyOf(roles, size),
          Arrays.copyOf(starts, size),
          Arrays.copyOf(ends, size),
          Arrays.copyOf(firstChildren, size),
          Arrays.copyOf(nextSiblings, size),
          gaps);
    }

    /** Adds the node under the cursor; keywords and punctuation are none. */
    private int add(TSTreeCursor cursor) {
      TSNode node = cursor.currentNode();
      int symbol = NodeAccess.symbol(node);
      boolean error = symbol == ERROR_SYMBOL;
      if (broken && (error || node.isMissing())) {
        gaps.add(new Gap(node.getStartByte(), error ? "" : symbols[symbol]));
      }
      if (!error && !named[symbol]) {
        return SyntaxTree.NONE;
      }
      if (size == types.length) {
        grow(size * 2);
      }
      types[size] = error ? "ERROR" : symbols[symbol];
      roles[size] = fields[cursor.currentFieldId()];
      int start = NodeAccess.start(node);
      starts[size] = start;
      ends[size] = isLeaf(size) && !broken ? wordEnd(start) : NodeAccess.end(node);
      firstChildren[size] = SyntaxTree.NONE;
      nextSiblings[size] = SyntaxTree.NONE;
      return size++;
    }

    private boolean isLeaf(int node) {
      return types[node].equals("identifier") || types[node].equals("type_identifier");
    }

    /** Finds the end of an identifier in the text, which is quicker than asking for it. */
    private int wordEnd(int start) {
      int end = start;
      while (end < bytes.length() && Character.isJavaIdentifierPart(bytes.charAt(end))) {
        end++;
      }
      return end;
    }

    private void link(int parent, int before, int node) {
      if (before != SyntaxTree.NONE) {
        nextSiblings[before] = node;
      } else if (parent != SyntaxTree.NONE) {
        firstChildren[parent] = node;
      }
    }
  }
}
