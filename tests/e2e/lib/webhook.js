// What the program's events are sent to: a small web server that keeps them.
import { createServer } from "node:http";

export async function startWebhook(port = 0) {
  const hook = {
    received: [], // what was answered with 200, in order: the bodies
    requests: [], // each request with its {method, url, headers, status}
    status: 200,
    /** Stops listening and cuts the open connections. */
    close: () => new Promise((resolve) => (server.close(resolve), server.closeAllConnections())),
  };
  const server = createServer((request, response) => {
    let text = "";
    request.setEncoding("utf8");
    request.on("data", (part) => (text += part));
    request.on("end", () => {
      const { method, url, headers } = request;
      hook.requests.push({ method, url, headers, status: hook.status });
      if (hook.status === 200) hook.received.push(JSON.parse(text));
      response.writeHead(hook.status).end();
    });
  });
  await new Promise((resolve) => server.listen(port, "127.0.0.1", resolve));
  hook.port = server.address().port;
  hook.url = `http://127.0.0.1:${hook.port}/events?from=studio`;
  return hook;
}
