package dev.lanekeeper.report.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A page that is open in a browser: what it shows, what it said, and mouse and keys on it. */
final class Tab {

  private final DevTools tools;
  private final String session;

  private Tab(DevTools tools, String session) {
    this.tools = tools;
    this.session = session;
  }

  /** Opens an address, and waits until it is loaded. */
  static Tab open(DevTools tools, String address) {
    String target =
        tools.send("", "Target.createTarget", Map.of("url", "about:blank")).text("targetId");
    String session =
        tools
            .send("", "Target.attachToTarget", Map.of("targetId", target, "flatten", true))
            .text("sessionId");
    Tab tab = new Tab(tools, session);
    tab.send("Runtime.enable", Map.of());
    tab.send("Log.enable", Map.of());
    tab.send("Network.enable", Map.of());
    tab.send("Page.enable", Map.of());
    tab.send("Page.navigate", Map.of("url", address));
    tab.run(
        "new Promise((done) => document.readyState === 'complete' && location.href !== 'about:blank'"
            + " ? done(1) : addEventListener('load', done))");
    return tab;
  }

  /** Runs an expression, waits for it if it is a promise, and returns its value. */
  @Nullable Object run(String script) {
    Json answer =
        send(
            "Runtime.evaluate",
            Map.of("expression", script, "returnByValue", true, "awaitPromise", true));
    if (answer.has("exceptionDetails")) {
      throw new AssertionError(script + ": " + answer.at("exceptionDetails"));
    }
    return answer.at("result").at("value").value();
  }

  /** Returns the text that a person sees in an element; empty if it is not shown. */
  String text(String selector) {
    return String.valueOf(run("document.querySelector(" + quoted(selector) + ").innerText"));
  }

  /** Returns a computed style of an element. */
  String style(String selector, String property) {
    return String.valueOf(
        run("getComputedStyle(document.querySelector(" + quoted(selector) + "))." + property));
  }

  /** Returns whether a condition holds. */
  boolean is(String condition) {
    return Boolean.TRUE.equals(run("Boolean(" + condition + ")"));
  }

  double number(String expression) {
    return run(expression) instanceof Number number ? number.doubleValue() : Double.NaN;
  }

  /** Presses the mouse in the middle of an element, scrolling there first. */
  void click(String selector) {
    run("document.querySelector(" + quoted(selector) + ").scrollIntoViewIfNeeded()");
    String middle =
        "(() => { const box = document.querySelector("
            + quoted(selector)
            + ").getBoundingClientRect(); return ";
    double x = number(middle + "box.left + box.width / 2; })()");
    double y = number(middle + "box.top + box.height / 2; })()");
    mouse("mouseMoved", x, y, 0);
    mouse("mousePressed", x, y, 1);
    mouse("mouseReleased", x, y, 0);
    settle();
  }

  /** Moves the mouse from one point of the window to another with its button down. */
  void drag(double fromX, double fromY, double toX, double toY) {
    mouse("mouseMoved", fromX, fromY, 0);
    mouse("mousePressed", fromX, fromY, 1);
    mouse("mouseMoved", (fromX + toX) / 2, (fromY + toY) / 2, 1);
    mouse("mouseMoved", toX, toY, 1);
    mouse("mouseReleased", toX, toY, 0);
    settle();
  }

  /** Turns the wheel with the control key down. */
  void wheel(double x, double y, double turn) {
    send(
        "Input.dispatchMouseEvent",
        Map.of("type", "mouseWheel", "x", x, "y", y, "deltaX", 0, "deltaY", turn, "modifiers", 2));
    settle();
  }

  private void mouse(String type, double x, double y, int buttons) {
    send(
        "Input.dispatchMouseEvent",
        Map.of(
            "type", type, "x", x, "y", y, "button", "left", "buttons", buttons, "clickCount", 1));
  }

  /** Presses a key that is no letter. */
  void key(String key) {
    String text = key.equals("Enter") ? "\r" : "";
    int code =
        switch (key) {
          case "Enter" -> 13;
          case "Escape" -> 27;
          case "ArrowUp" -> 38;
          case "ArrowDown" -> 40;
          case "ArrowLeft" -> 37;
          case "ArrowRight" -> 39;
          case "Tab" -> 9;
          default -> throw new IllegalArgumentException(key);
        };
    Map<String, Object> press =
        Map.of(
            "type",
            "keyDown",
            "key",
            key,
            "code",
            key,
            "windowsVirtualKeyCode",
            code,
            "text",
            text);
    send("Input.dispatchKeyEvent", press);
    send(
        "Input.dispatchKeyEvent",
        Map.of("type", "keyUp", "key", key, "code", key, "windowsVirtualKeyCode", code));
    settle();
  }

  /** Types letters, each as a key of its own. */
  void type(String letters) {
    for (String text : letters.split("")) {
      send("Input.dispatchKeyEvent", Map.of("type", "keyDown", "key", text, "text", text));
      send("Input.dispatchKeyEvent", Map.of("type", "keyUp", "key", text));
    }
    settle();
  }

  /** Shows the page as people do who like it dark, or light. */
  void prefers(String scheme) {
    send(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }

  /** Waits until the page has drawn what it was asked for. */
  private void settle() {
    run("new Promise((done) => requestAnimationFrame(() => setTimeout(done)))");
  }

  /** Returns errors, warnings and whatever else the page's console has. */
  List<String> complaints() {
    List<String> complaints = new ArrayList<>();
    for (Json event : tools.events(session)) {
      switch (event.text("method")) {
        case "Runtime.exceptionThrown",
            "Runtime.consoleAPICalled",
            "Log.entryAdded",
            "Page.javascriptDialogOpening" ->
            complaints.add(event.at("params").toString());
        default -> {}
      }
    }
    return complaints;
  }

  /** Returns the addresses that the page asked for. */
  List<String> requests() {
    return tools.events(session).stream()
        .filter(event -> event.text("method").equals("Network.requestWillBeSent"))
        .map(event -> event.at("params").at("request").text("url"))
        .toList();
  }

  private Json send(String method, Map<String, Object> parameters) {
    return tools.send(session, method, parameters);
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
