package dev.lanekeeper.report.browser;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** A connection to a browser: commands with their answers, and the events that it sends. */
final class DevTools implements AutoCloseable {

  private static final int ANSWER_SECONDS = 60;

  private final AtomicInteger commands = new AtomicInteger();
  private final Map<Integer, CompletableFuture<Json>> answers = new ConcurrentHashMap<>();
  private final List<Json> events = new CopyOnWriteArrayList<>();
  private final WebSocket socket;

  private DevTools(String address) {
    socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .buildAsync(URI.create(address), new Messages())
            .join();
  }

  static DevTools connect(String address) {
    return new DevTools(address);
  }

  /** Returns what the browser told by itself in a session, in order. */
  List<Json> events(String session) {
    return events.stream().filter(event -> event.text("sessionId").equals(session)).toList();
  }

  /** Sends a command and waits for its answer; {@code session} is empty for the browser itself. */
  Json send(String session, String method, Map<String, Object> parameters) {
    int id = commands.incrementAndGet();
    CompletableFuture<Json> answer = new CompletableFuture<>();
    answers.put(id, answer);
    socket.sendText(command(id, session, method, parameters), true).join();
    try {
      Json whole = answer.get(ANSWER_SECONDS, TimeUnit.SECONDS);
      if (whole.has("error")) {
        throw new IllegalStateException(method + ": " + whole);
      }
      return whole.at("result");
    } catch (TimeoutException e) {
      throw new IllegalStateException("no answer to " + method, e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(method, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(method, e);
    }
  }

  private static String command(
      int id, String session, String method, Map<String, Object> parameters) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.writeStartObject();
      json.writeNumberField("id", id);
      json.writeStringField("method", method);
      if (!session.isEmpty()) {
        json.writeStringField("sessionId", session);
      }
      json.writeFieldName("params");
      Json.write(json, parameters);
      json.writeEndObject();
    } catch (IOException e) {
      throw new IllegalStateException("a string writer does not fail", e);
    }
    return text.toString();
  }

  @Override
  public void close() {
    socket.abort();
  }

  /** Puts messages together from their parts. */
  private final class Messages implements WebSocket.Listener {

    private final StringBuilder message = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      message.append(part);
      if (last) {
        Json whole = Json.parse(message.toString());
        message.setLength(0);
        CompletableFuture<Json> answer =
            whole.has("id") ? answers.remove((int) whole.at("id").number()) : null;
        if (answer == null) {
          events.add(whole);
        } else {
          answer.complete(whole);
        }
      }
      from.request(1);
      return CompletableFuture.completedFuture(null);
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
      answers.values().forEach(answer -> answer.completeExceptionally(error));
    }
  }
}
