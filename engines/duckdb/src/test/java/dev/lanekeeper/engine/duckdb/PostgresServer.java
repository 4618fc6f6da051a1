package dev.lanekeeper.engine.duckdb;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A PostgreSQL server of its own in a new folder, on a free port, from the programs that the
 * machine has. It refuses to run as root, so then another user runs it.
 */
final class PostgresServer implements AutoCloseable {

  static final String USER = "lanekeeper";
  static final String PASSWORD = "0pen-Sesame";

  private final Path programs;
  private final Path folder;
  private final int port;

  private PostgresServer(Path programs, Path folder, int port) {
    this.programs = programs;
    this.folder = folder;
    this.port = port;
  }

  /** Returns the folder of PostgreSQL's programs; empty if the machine has none. */
  static Optional<Path> programs() {
    Stream<Path> onPath =
        Arrays.stream(System.getenv("PATH").split(File.pathSeparator)).map(Path::of);
    return Stream.concat(onPath, packaged())
        .map(folder -> folder.resolve("initdb"))
        .filter(Files::isExecutable)
        .map(PostgresServer::real)
        .map(Path::getParent)
        .filter(folder -> Files.isExecutable(folder.resolve("pg_ctl")))
        .findFirst();
  }

  private static Stream<Path> packaged() {
    try (Stream<Path> versions = Files.list(Path.of("/usr/lib/postgresql"))) {
      return versions.map(version -> version.resolve("bin")).toList().stream();
    } catch (IOException e) {
      return Stream.of();
    }
  }

  private static Path real(Path program) {
    try {
      return program.toRealPath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static PostgresServer start(Path programs) throws IOException {
    Path folder =
        Files.createTempDirectory(
            "lanekeeper-postgres",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxrwxrwx")));
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
    Path password = Files.writeString(folder.resolve("password"), PASSWORD);
    Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-r--r--"));
    PostgresServer server = new PostgresServer(programs, folder, freePort());
    server.call(
        "initdb",
        "-D",
        server.data(),
        "-U",
        USER,
        "-A",
        "scram-sha-256",
        "--pwfile",
        password.toString(),
        "-E",
        "UTF8",
        "--no-locale",
        "--no-sync");
    server.call(
        "pg_ctl",
        "-D",
        server.data(),
        "-w",
        "-l",
        folder.resolve("log").toString(),
        "-o",
        "-p "
            + server.port
            + " -c listen_addresses=localhost -c fsync=off"
            + " -c unix_socket_directories="
            + folder,
        "start");
    return server;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private String data() {
    return folder.resolve("data").toString();
  }

  String url() {
    return "jdbc:postgresql://localhost:" + port + "/postgres";
  }

  private void call(String program, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    if (System.getProperty("user.name").equals("root")) {
      command.addAll(List.of("runuser", "-u", "nobody", "--"));
    }
    command.add(programs.resolve(program).toString());
    command.addAll(List.of(arguments));
    Path log = folder.resolve(program + ".log");
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new IllegalStateException(command + " failed:\n" + Files.readString(log));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws IOException {
    call("pg_ctl", "-D", data(), "-m", "immediate", "stop");
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
