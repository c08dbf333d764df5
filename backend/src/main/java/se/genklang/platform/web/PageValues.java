package se.genklang.platform.web;

import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import io.micronaut.views.ModelAndView;
import io.micronaut.views.model.ViewModelProcessor;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;

/** What every page's layout needs: {@code assets}, {@code city}, {@code lang} and {@code dir}. A page that sets one itself keeps it. */
@Singleton
class PageValues implements ViewModelProcessor<Map<String, Object>> {

    private final Assets assets;
    private final Language language;
    private final String city;

    PageValues(Assets assets, Language language, @Value("${genklang.city:Stockholms stad}") String city) {
        this.city = city;
        this.assets = assets;
        this.language = language;
    }

    @Override
    public void process(HttpRequest<?> request, ModelAndView<Map<String, Object>> page) {
        page.setModel(with(request, page.getModel().orElse(Map.of())));
    }

    Map<String, Object> with(HttpRequest<?> request, Map<String, Object> model) {
        var values = new HashMap<>(model);
        var tag = language.tagOf(request);
        values.putIfAbsent("assets", assets);
        values.putIfAbsent("faultTexts", new FaultTexts());
        values.putIfAbsent("city", city);
        values.putIfAbsent("lang", tag);
        values.putIfAbsent("dir", language.directionOf(tag));
        return values;
    }
}
