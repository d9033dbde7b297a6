package crossfoot.output.page;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A headless Chromium with one tab, driven over its DevTools protocol. Where there is none the tests are skipped,
 * unless {@code CROSSFOOT_BROWSER=required}, as in CI: then it is a failure.
 */
final class Browser implements AutoCloseable {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome", "chrome");
    private static final int SECONDS = 60;
    private static final int TABLET = 700;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Process process;
    private final WebSocket socket;
    private final BlockingQueue<JsonNode> answers = new LinkedBlockingQueue<>();
    private final List<JsonNode> events = new ArrayList<>();
    private int calls;

    private Browser(Process process, int port) throws Exception {
        this.process = process;
        HttpClient client = HttpClient.newHttpClient();
        URI newTab = URI.create("http://127.0.0.1:" + port + "/json/new?about:blank");
        HttpRequest put = HttpRequest.newBuilder(newTab)
                .PUT(HttpRequest.BodyPublishers.noBody())
                .build();
        String tab = client.send(put, BodyHandlers.ofString()).body();
        URI address = URI.create(JSON.readTree(tab).get("webSocketDebuggerUrl").stringValue());
        this.socket = client.newWebSocketBuilder()
                .buildAsync(address, new Listening(answers))
                .get(SECONDS, TimeUnit.SECONDS);
        call("Page.enable");
        call("Network.enable");
        call("Runtime.enable");
        call("Log.enable");
    }

    static Browser open(Path profile) throws Exception {
        String program = Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst()
                .orElse("");
        if (program.isEmpty() && "required".equals(System.getenv("CROSSFOOT_BROWSER"))) {
            throw new AssertionError("no Chromium on the path: " + NAMES);
        }
        assumeTrue(!program.isEmpty(), "no Chromium on the path");
        Process process = new ProcessBuilder(
                        program,
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--no-first-run",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile)
                .redirectErrorStream(true)
                .start();
        return new Browser(process, port(process.inputReader()));
    }

    private static int port(BufferedReader log) throws IOException {
        for (String line = log.readLine(); line != null; line = log.readLine()) {
            if (line.contains("DevTools listening on")) {
                return URI.create(line.substring(line.indexOf("ws://"))).getPort();
            }
        }
        throw new AssertionError("Chromium did not start");
    }

    /** Opens a page in a window of that width, and waits until it is loaded. */
    void show(Path page, String query, int width) throws Exception {
        events.clear();
        Object[] metrics = {"width", width, "height", 844, "deviceScaleFactor", 1, "mobile", width < TABLET};
        call("Emulation.setDeviceMetricsOverride", metrics);
        call("Page.navigate", "url", page.toUri() + query);
        while (events.stream().noneMatch(event -> name(event).equals("Page.loadEventFired"))) {
            take();
        }
    }

    /** Addresses that the page asked for, its own included; then what went wrong in it. */
    List<String> requests() {
        return events.stream()
                .filter(event -> name(event).equals("Network.requestWillBeSent"))
                .map(event -> event.at("/params/request/url").stringValue())
                .toList();
    }

    List<String> complaints() {
        return events.stream()
                .filter(event -> List.of("Runtime.exceptionThrown", "Runtime.consoleAPICalled", "Log.entryAdded")
                        .contains(name(event)))
                .map(JsonNode::toString)
                .toList();
    }

    private static String name(JsonNode event) {
        return event.path("method").stringValue("");
    }

    /** What an expression, or the promise that it is, comes to, as text. */
    String run(String expression) throws Exception {
        JsonNode answer =
                call("Runtime.evaluate", "expression", expression, "awaitPromise", true, "returnByValue", true);
        if (answer.has("exceptionDetails")) {
            throw new AssertionError(expression + ": " + answer);
        }
        JsonNode value = answer.at("/result/value");
        return value.isString() ? value.stringValue() : value.toString();
    }

    /** Presses and releases a key, as a keyboard does. */
    void key(String key, int code, String text) throws Exception {
        call("Input.dispatchKeyEvent", "type", "keyDown", "key", key, "windowsVirtualKeyCode", code, "text", text);
        call("Input.dispatchKeyEvent", "type", "keyUp", "key", key, "windowsVirtualKeyCode", code);
    }

    void type(String text) throws Exception {
        call("Input.insertText", "text", text);
    }

    /** The page as it is printed: a PDF. */
    byte[] print() throws Exception {
        return Base64.getDecoder().decode(call("Page.printToPDF").get("data").stringValue());
    }

    private JsonNode call(String method, Object... parameters) throws Exception {
        ObjectNode request = JSON.createObjectNode().put("id", ++calls).put("method", method);
        ObjectNode values = request.putObject("params");
        for (int i = 0; i < parameters.length; i += 2) {
            values.set((String) parameters[i], JSON.valueToTree(parameters[i + 1]));
        }
        socket.sendText(request.toString(), true).get(SECONDS, TimeUnit.SECONDS);
        JsonNode answer = take();
        while (answer.path("id").intValue(0) != calls) {
            answer = take();
        }
        if (answer.has("error")) {
            throw new AssertionError(method + ": " + answer);
        }
        return answer.get("result");
    }

    private JsonNode take() throws InterruptedException {
        JsonNode answer = answers.poll(SECONDS, TimeUnit.SECONDS);
        if (answer == null) {
            throw new AssertionError("Chromium does not answer");
        }
        if (answer.has("method")) {
            events.add(answer);
        }
        return answer;
    }

    @Override
    public void close() {
        socket.abort();
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        process.onExit().join();
    }

    private static final class Listening implements WebSocket.Listener {
        private final BlockingQueue<JsonNode> answers;
        private final StringBuilder message = new StringBuilder();

        Listening(BlockingQueue<JsonNode> answers) {
            this.answers = answers;
        }

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            message.append(part);
            if (last) {
                answers.add(JSON.readTree(message.toString()));
                message.setLength(0);
            }
            return WebSocket.Listener.super.onText(from, part, last);
        }
    }
}
