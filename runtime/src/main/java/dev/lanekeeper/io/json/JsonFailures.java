package dev.lanekeeper.io.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.lanekeeper.diagnostic.Code;
import dev.lanekeeper.diagnostic.LaneException;
import java.io.IOException;
import java.nio.file.Path;

/** Tells what is wrong with a file, and where. */
final class JsonFailures {

  private JsonFailures() {}

  static LaneException unreadable(Path file, String what, String fix) {
    return new LaneException(
        Code.LK407, Code.LK407.message(file + " " + what), Code.LK407.fix(fix), null);
  }

  static LaneException of(Path file, IOException e) {
    String where =
        e instanceof JsonProcessingException json && json.getLocation() != null
            ? " in " + place(json.getLocation()) + ": " + json.getOriginalMessage()
            : ": " + e;
    return new LaneException(
        Code.LK407,
        Code.LK407.message(file + " cannot be read as JSON" + where),
        Code.LK407.fix("Correct or replace the file."),
        e);
  }

  static LaneException of(Path file, JsonMisfit misfit) {
    return new LaneException(
        misfit.code(),
        misfit.code().message(file + " " + misfit.getMessage()),
        misfit
            .code()
            .fix(
                "Correct the file, or the record's component: its type, or a box or @Nullable for"
                    + " nulls."),
        misfit);
  }

  /** Returns the failure of what a parser has just come to. */
  static JsonMisfit at(JsonParser parser, String what) {
    return at(Code.LK407, parser, what);
  }

  /** Returns the failure of what a parser has just come to. */
  static JsonMisfit at(Code code, JsonParser parser, String what) {
    return new JsonMisfit(code, "in " + place(parser.currentTokenLocation()) + " " + what);
  }

  private static String place(JsonLocation location) {
    return "line " + location.getLineNr() + ", column " + location.getColumnNr();
  }

  /** Returns what messages call a value. */
  static String name(JsonToken token) {
    return switch (token) {
      case START_OBJECT -> "an object";
      case START_ARRAY -> "an array";
      case VALUE_STRING -> "a text";
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
      case VALUE_TRUE, VALUE_FALSE -> "a boolean";
      case VALUE_NULL -> "null";
      case END_OBJECT, END_ARRAY, FIELD_NAME, NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT -> "no value";
    };
  }
}
