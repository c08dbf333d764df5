package se.genklang.bench

import java.nio.file.Files
import java.nio.file.Path
import se.genklang.platform.database.DataFolder
import se.genklang.platform.database.DatabaseAccount
import se.genklang.platform.database.EmbeddedDatabase
import se.genklang.support.AppProcess
import se.genklang.support.TestDatabase

/**
 * Seconds from the start of the program to its first page, with a data folder that has been used before, beside the
 * embedded database server alone on a like folder. The two take turns.
 */
class StartBench {
    static final TURNS = 5

    static void main(String[] args) {
        def data = Files.createTempDirectory(Files.createDirectories(Path.of('target/bench').toAbsolutePath()), 'start')
        startApp(data.resolve('app'))
        startDatabase(data.resolve('server'))
        def ours = [], bare = []
        TURNS.times {
            ours << startApp(data.resolve('app'))
            bare << startDatabase(data.resolve('server'))
            println "turn ${it + 1}: ${'%.2f'.formatted(ours.last())} s, database alone ${'%.2f'.formatted(bare.last())} s"
        }
        println "start: ${'%.2f'.formatted(median(ours))} (reference ${'%.2f'.formatted(median(bare))}, ratio ${'%.2f'.formatted(median(ours) / median(bare))})"
    }

    private static double startApp(Path data) {
        def begin = System.nanoTime()
        def app = AppProcess.start(data, 0, [], ['-Xmx256m']).waitUntilAnswering()
        def seconds = (System.nanoTime() - begin) / 1e9d
        app.stop()
        seconds
    }

    private static double startDatabase(Path data) {
        DataFolder.open(data).withCloseable { folder ->
            def database = new EmbeddedDatabase(folder.database(), TestDatabase.BASE, DatabaseAccount.in(folder.secrets()))
            def begin = System.nanoTime()
            database.start()
            def seconds = (System.nanoTime() - begin) / 1e9d
            database.close()
            seconds
        }
    }

    private static double median(List<Double> figures) {
        figures.toSorted()[figures.size().intdiv(2)]
    }
}
