package se.genklang.collection.web

import com.fasterxml.jackson.databind.ObjectMapper
import com.sun.net.httpserver.HttpExchange
import com.sun.net.httpserver.HttpServer
import java.util.concurrent.ConcurrentHashMap
import java.util.concurrent.Executors
import org.thymeleaf.TemplateEngine
import org.thymeleaf.context.Context
import org.thymeleaf.messageresolver.StandardMessageResolver
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver

/** Renders the pages of those who answer without the rest of the program, and serves them under the real security policy. */
class ServedTemplates implements Closeable {
    static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; " +
        "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'; worker-src 'self'"
    private static final Map<String, String> TYPES = [html: 'text/html; charset=utf-8', css: 'text/css', js: 'text/javascript', svg: 'image/svg+xml',
                                                      png: 'image/png', ico: 'image/x-icon', webmanifest: 'application/manifest+json']

    final Map<String, String> assets = new ObjectMapper().readValue(ServedTemplates.getResource('/META-INF/resources/assets/manifest.json'), Map)
    final ServedAnswering answering = new ServedAnswering()
    private final Map<String, String> pages = new ConcurrentHashMap<>()
    private final TemplateEngine engine = engine()
    private final HttpServer server = HttpServer.create(new InetSocketAddress('localhost', 0), 0)

    ServedTemplates() {
        server.executor = Executors.newVirtualThreadPerTaskExecutor()
        server.createContext('/', this::answer)
        server.start()
    }

    String getUrl() { "http://localhost:${server.address.port}" }

    String render(String view, Map model) {
        var tag = model.lang ?: model.page?.lang() ?: 'sv'
        var locale = tag == 'sv-simple' ? Locale.of('sv', '', 'simple') : Locale.forLanguageTag(tag)
        engine.process(view, new Context(locale, [assets: assets, lang: tag, dir: 'ltr', city: 'Stockholms stad'] + model))
    }

    /** Renders a page and serves it under a path. */
    String serve(String path, String view, Map model) {
        pages[path] = render(view, model)
        url + path
    }

    @Override
    void close() { server.stop(0) }

    private void answer(HttpExchange exchange) {
        var path = exchange.requestURI.path
        var file = ServedTemplates.getResourceAsStream('/META-INF/resources' + (path.startsWith('/assets/') ? path : '/root' + path))
        if (path.startsWith('/api/')) {
            def reply = answering.answer(path, new String(exchange.requestBody.readAllBytes(), 'UTF-8'))
            send(exchange, reply[0] as int, 'application/problem+json', (reply[1] as String).bytes)
        } else if (pages[path]) {
            send(exchange, 200, TYPES.html, pages[path].getBytes('UTF-8'))
        } else if (file) {
            send(exchange, 200, TYPES[path.tokenize('.').last()], file.bytes)
        } else {
            send(exchange, 404, 'text/plain', 'none'.bytes)
        }
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) {
        exchange.responseHeaders.with {
            set('Content-Type', type)
            set('Content-Security-Policy', POLICY)
        }
        exchange.sendResponseHeaders(status, body.length)
        exchange.responseBody.withCloseable { it.write(body) }
    }

    private static TemplateEngine engine() {
        var engine = new TemplateEngine()
        engine.templateResolver = new ClassLoaderTemplateResolver(prefix: 'views/', suffix: '.html', characterEncoding: 'UTF-8')
        engine.messageResolver = new StandardMessageResolver() {
            @Override
            protected Map<String, String> resolveMessagesForTemplate(String template, org.thymeleaf.templateresource.ITemplateResource resource, Locale locale) {
                var bundle = ResourceBundle.getBundle('i18n.messages', locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                bundle.keySet().collectEntries { [it, bundle.getString(it)] }
            }
        }
        engine
    }
}
