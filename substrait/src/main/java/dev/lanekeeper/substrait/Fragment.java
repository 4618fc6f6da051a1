package dev.lanekeeper.substrait;

import com.google.protobuf.InvalidProtocolBufferException;
import io.substrait.proto.Plan;
import io.substrait.proto.PlanRel;
import io.substrait.proto.Rel;
import io.substrait.proto.SimpleExtensionDeclaration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A checked query as a piece of a plan: it reads the query's relations as tables of their names,
 * and numbers its parameters in the order of their names here. Immutable.
 *
 * <p>As text it is a line of the names of parameters and lines of the plan in Base64; or an
 * exclamation mark and the reason why there is no plan.
 *
 * @param rel the relation; functions are numbers of {@code functions}
 * @param functions names of functions by their numbers
 * @param parameters names of parameters by their numbers
 */
public record Fragment(Rel rel, Map<Integer, String> functions, List<String> parameters) {

  /** What templates of queries call this form of theirs. */
  public static final String DIALECT = "substrait";

  private static final String REFUSED = "!";
  private static final Base64.Encoder LINES = Base64.getMimeEncoder(100, new byte[] {'\n'});

  /** A constant of a class file has at most 65,535 bytes. */
  private static final int LONGEST = 60_000;

  /** Copies map and list. */
  public Fragment {
    functions = Map.copyOf(functions);
    parameters = List.copyOf(parameters);
  }

  /** Returns a fragment as text: the same bytes for the same fragment. */
  public static String text(Rel rel, Functions functions, List<String> parameters) {
    Plan.Builder plan = Plan.newBuilder().addRelations(PlanRel.newBuilder().setRel(rel));
    functions.declare(plan);
    String text =
        String.join(",", parameters) + "\n" + LINES.encodeToString(plan.build().toByteArray());
    return text.length() > LONGEST
        ? text(
            new NotExpressible("form of a query whose plan is longer than " + LONGEST + " bytes"))
        : text;
  }

  /** Returns the reason why there is no fragment as text. */
  public static String text(NotExpressible reason) {
    return REFUSED + reason.what();
  }

  /**
   * Reads a fragment.
   *
   * @throws NotExpressible if the text is a reason
   */
  public static Fragment parse(String text) {
    if (text.startsWith(REFUSED)) {
      throw new NotExpressible(text.substring(REFUSED.length()));
    }
    int end = text.indexOf('\n');
    try {
      Plan plan = Plan.parseFrom(Base64.getMimeDecoder().decode(text.substring(end + 1)));
      Map<Integer, String> functions = new HashMap<>();
      for (SimpleExtensionDeclaration declared : plan.getExtensionsList()) {
        functions.put(
            declared.getExtensionFunction().getFunctionAnchor(),
            declared.getExtensionFunction().getName());
      }
      List<String> parameters = end == 0 ? List.of() : List.of(text.substring(0, end).split(","));
      return new Fragment(plan.getRelations(0).getRel(), functions, parameters);
    } catch (InvalidProtocolBufferException damaged) {
      throw new IllegalArgumentException("a fragment that is no plan", damaged);
    }
  }
}
