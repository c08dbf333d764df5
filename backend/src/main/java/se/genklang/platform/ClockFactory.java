package se.genklang.platform;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneId;

/** The one clock. It ticks in Swedish time, so that a survey closes and a district changes at midnight in Sweden. */
@Factory
class ClockFactory {

    @Singleton
    Clock clock() {
        return Clock.system(ZoneId.of("Europe/Stockholm"));
    }
}
