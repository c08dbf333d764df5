package se.genklang.attack

import ch.qos.logback.classic.Logger
import ch.qos.logback.classic.spi.ILoggingEvent
import ch.qos.logback.core.read.ListAppender
import java.nio.file.Files
import java.nio.file.Path
import java.sql.Connection
import org.slf4j.LoggerFactory
import se.genklang.support.AppSpec
import spock.lang.Shared

/** The whole app on the server that is attacked, with its log kept, and the ways to play surveys and to steal. */
abstract class AttackSpec extends AppSpec {
    static final List<Integer> SIZES = [12, 40, 120]

    @Shared AttackedServer attacked = AttackedServer.get()
    @Shared Connection thief
    @Shared ListAppender<ILoggingEvent> programLog = new ListAppender<>()
    /** Made by the first feature, when the app is there. */
    @Shared protected Crowd crowd

    @Override
    Map<String, String> getProperties() {
        super.properties + AttackedServer.get().propertiesOfNewSchema()
    }

    void setupSpec() {
        programLog.start()
        (LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME) as Logger).addAppender(programLog)
    }

    void setup() {
        if (crowd == null) {
            thief = attacked.connect(app.getRequiredProperty('datasources.default.url', String))
            AttackedServer.hurry(thief, true)
            crowd = new Crowd(app, staffApi())
        }
        attacked.beginLog(thief)
    }

    void cleanupSpec() {
        (LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME) as Logger).detachAppender(programLog)
        if (thief != null) {
            AttackedServer.hurry(thief, false)
            thief.close()
        }
    }

    Loot steal(List<PlayedSurvey> played) {
        Loot.take(attacked, thief, played.first().textQuestion)
    }

    /** All that the program has written to its log. */
    String written() {
        programLog.list.collect { "$it.loggerName $it.formattedMessage ${it.throwableProxy?.message}" }.join('\n')
    }

    /** The folder with keys and backups. */
    List<Path> filesOfTheProgram() {
        Files.walk(Path.of(app.getRequiredProperty('genklang.data', String))).withCloseable { it.filter { Files.isRegularFile(it) }.toList() }
    }
}
