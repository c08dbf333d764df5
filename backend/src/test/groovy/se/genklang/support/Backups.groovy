package se.genklang.support

import groovy.json.JsonSlurper
import java.nio.file.Path

/** The copies of opened answers, as an operator finds them. */
trait Backups {

    /** What the copy of a survey's answers holds: the answers, and the texts by question. */
    Map backupIn(Path data, Map survey, String box = '') {
        def lines = data.resolve("backups/survey-$survey.id${box}.jsonl").toFile().readLines('UTF-8').collect { new JsonSlurper().parseText(it) }
        [answers: lines.findAll { it.district }, texts: lines.findAll { it.question }.groupBy { it.question }.collectEntries { [it.key, it.value*.words] },
         end: lines.last()]
    }
}
