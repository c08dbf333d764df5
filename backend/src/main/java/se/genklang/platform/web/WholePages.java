package se.genklang.platform.web;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.core.io.Writable;
import io.micronaut.core.io.scan.ClassPathResourceLoader;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.util.locale.HttpLocaleResolver;
import io.micronaut.views.exceptions.ViewRenderingException;
import io.micronaut.views.thymeleaf.ThymeleafViewsRenderer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.StringWriter;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.templateresolver.AbstractConfigurableTemplateResolver;

/**
 * Renders a page wholly before the first byte leaves. The framework renders while it writes, and a template that fails
 * half way then leaves the browser waiting for ever instead of showing the error page.
 */
@Singleton
@Replaces(ThymeleafViewsRenderer.class)
class WholePages<T> extends ThymeleafViewsRenderer<T> {

    WholePages(AbstractConfigurableTemplateResolver templates, TemplateEngine engine, ClassPathResourceLoader resources,
               HttpLocaleResolver locales) {
        super(templates, engine, resources, locales);
    }

    @Override
    public Writable render(String view, @Nullable T model, HttpRequest<?> request) {
        StringWriter page = new StringWriter();
        try {
            super.render(view, model, request).writeTo(page);
        } catch (IOException e) {
            throw new ViewRenderingException("The page " + view + " could not be written", e);
        }
        return out -> out.write(page.toString());
    }
}
