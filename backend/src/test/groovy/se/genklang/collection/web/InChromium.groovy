package se.genklang.collection.web

import com.microsoft.playwright.Browser
import com.microsoft.playwright.BrowserType
import com.microsoft.playwright.Page
import com.microsoft.playwright.Playwright
import com.microsoft.playwright.Route
import com.microsoft.playwright.options.ColorScheme
import java.nio.file.Path

/** A browser that fails on whatever it complains about: a blocked picture or a script error must not pass unseen. */
class InChromium implements Closeable {
    private final Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv([PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '1']))
    private final Browser browser = playwright.chromium().launch(new BrowserType.LaunchOptions()
        .setExecutablePath(Path.of('/usr/bin/chromium')).setHeadless(true)
        .setArgs(['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']))
    final List<String> complaints = []

    Page page(Map given = [:]) {
        var context = browser.newContext(new Browser.NewContextOptions()
            .setViewportSize(given.width ?: 360, given.height ?: 740).setJavaScriptEnabled(given.get('script', true))
            .setColorScheme(given.dark ? ColorScheme.DARK : ColorScheme.LIGHT))
        var page = context.newPage()
        page.onConsoleMessage { if (it.type() == 'error') complaints << it.text() }
        page.onPageError { complaints << it }
        page
    }

    /** A page whose own script never comes, though scripts run: as on a poor line, and what axe needs to look at the plain form. */
    Page plainPage(Map given = [:]) {
        var page = page(given)
        page.route('**/survey-*.js') { it.fulfill(new Route.FulfillOptions().setContentType('text/javascript').setBody('')) }
        page
    }

    @Override
    void close() {
        browser.close()
        playwright.close()
    }
}
