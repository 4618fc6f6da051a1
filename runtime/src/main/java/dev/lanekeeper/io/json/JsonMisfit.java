package dev.lanekeeper.io.json;

import dev.lanekeeper.diagnostic.Code;

/** JSON that is none of the rows' columns, though it is JSON; says where. */
final class JsonMisfit extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Code code;

  JsonMisfit(Code code, String message) {
    super(message);
    this.code = code;
  }

  Code code() {
    return code;
  }
}
