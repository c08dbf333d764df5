package se.genklang.support

import com.deque.html.axecore.playwright.AxeBuilder
import com.microsoft.playwright.Browser
import com.microsoft.playwright.BrowserContext
import com.microsoft.playwright.BrowserType
import com.microsoft.playwright.Page
import com.microsoft.playwright.Playwright
import com.microsoft.playwright.Route
import java.nio.file.Files
import java.nio.file.Path

/** A real browser for specs: pages as people meet them, and axe to find what keeps people out. */
class Chromium implements Closeable {
    static final PHONE = [360, 740]
    private static final double PATIENCE = 15_000
    private static final ARGUMENTS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
        '--disable-background-networking', '--disable-component-update', '--disable-sync']

    private final Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv([PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1']))
    private final Browser browser = playwright.chromium().launch(new BrowserType.LaunchOptions()
        .setExecutablePath(Path.of(System.getenv('CHROMIUM') ?: '/usr/bin/chromium')).setHeadless(true).setArgs(ARGUMENTS))

    /** What went wrong in any page since the start: errors of scripts and of loading. */
    final List<String> troubles = Collections.synchronizedList([])

    /** A person's own browser, on a phone unless told otherwise. */
    BrowserContext person(Map options = [:]) {
        def context = browser.newContext(new Browser.NewContextOptions()
            .setViewportSize((options.size ?: PHONE)[0] as int, (options.size ?: PHONE)[1] as int)
            .setJavaScriptEnabled(options.scripts != false).setAcceptDownloads(true))
        context.setDefaultTimeout(PATIENCE)
        context.onPage { page ->
            page.onConsoleMessage { if (it.type() == 'error' && !expected(it.text())) troubles << "${page.url()}: ${it.text()}".toString() }
            page.onPageError { troubles << "${page.url()}: $it".toString() }
        }
        context
    }

    /** Violations that axe finds on the page as it stands, in words. */
    static List<String> violations(Page page) {
        new AxeBuilder(page).analyze().violations.collect { v -> "${page.url()} ${v.id}: ${v.nodes.collect { it.html }.take(3)}".toString() }
    }

    /** The same where scripts are off: axe is a script itself, so it looks at the same document in a browser of its own, without our scripts. */
    List<String> violationsWithoutScripts(Page page) {
        def html = page.content().replaceAll('(?s)<script.*?</script>', '')
        def context = person()
        def twin = context.newPage()
        twin.route(page.url()) { it.fulfill(new Route.FulfillOptions().setContentType('text/html; charset=utf-8').setBody(html)) }
        twin.navigate(page.url())
        def found = violations(twin)
        context.close()
        page.bringToFront()
        found
    }

    /** Keeps a picture of the page for whoever wants to look at it afterwards. */
    static void picture(Page page, String name) {
        def folder = Files.createDirectories(Path.of('target/pictures'))
        page.screenshot(new Page.ScreenshotOptions().setPath(folder.resolve("${name}.png")).setFullPage(true))
    }

    /** A refusal that a spec asks for shows up in the console as an error of loading. */
    private static boolean expected(String text) {
        text =~ /status of (401|404|409|410|422)/
    }

    @Override
    void close() {
        browser.close()
        playwright.close()
    }
}
