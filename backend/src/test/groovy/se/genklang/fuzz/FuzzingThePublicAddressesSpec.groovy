package se.genklang.fuzz

import java.nio.file.Files
import java.nio.file.Path
import java.util.concurrent.Callable
import java.util.concurrent.ConcurrentHashMap
import java.util.concurrent.ConcurrentLinkedQueue
import java.util.concurrent.Executors
import java.util.concurrent.atomic.AtomicInteger
import se.genklang.support.AppProcess
import spock.lang.AutoCleanup
import spock.lang.Specification

/** The requests are the same in each run: the number of a request is all that it is made from, and names it in a failure. */
class FuzzingThePublicAddressesSpec extends Specification {
    static final INPUTS = Integer.getInteger('fuzz.inputs', 100_000)
    static final CONNECTIONS = 8
    static final ON_ONE_CONNECTION = 40

    @AutoCleanup AppProcess app

    def 'a hundred thousand inputs to the public addresses give no unexpected answer, and no leak in any answer or log'() {
        given: 'the real program with an open survey with codes, one without, and a closed one'
        def data = Files.createTempDirectory(Files.createDirectories(Path.of('target/test-data').toAbsolutePath()), 'fuzz')
        app = AppProcess.start(data, 0, [], ['-XX:TieredStopAtLevel=4']).waitUntilAnswering()
        def staff = app.staff()
        def requests = new ValidRequests(staff)
        def before = app.output().length()

        when:
        def result = send(requests, new LeakCheck(requests.codes))

        then:
        result.faults.empty
        result.statuses.values().sum() == INPUTS
        [200, 201, 303, 400, 404, 409, 413, 415, 422].every { result.statuses[it] }

        and: 'it still works'
        staff.get('/api/reviews').status == 200

        and: 'the log has no word about anyone'
        app.stop()
        def log = app.output()
        def written = log.drop(before)
        !requests.codes.any { log.contains(it) || log.contains(it.replace('-', '')) }
        !log.contains(Nasty.MARK) && !log.contains(ValidRequests.WORDS)
        !(written =~ /\b127\.\d+\.\d+\.\d+/)
        !(written =~ /(?m)^\s+at |Exception/)
        written.readLines().size() < 100
    }

    private Map send(ValidRequests requests, LeakCheck check) {
        def next = new AtomicInteger()
        def faults = new ConcurrentLinkedQueue<String>()
        def statuses = new ConcurrentHashMap<Integer, Integer>()
        def port = URI.create(app.baseUrl()).port
        def pool = Executors.newFixedThreadPool(CONNECTIONS)
        try {
            pool.invokeAll((1..CONNECTIONS).collect {
                { ->
                    while (next.get() < INPUTS && faults.size() < Integer.getInteger('fuzz.faults', 10)) conversation(port, next, requests, check, faults, statuses)
                } as Callable
            })*.get()
        } finally {
            pool.shutdownNow()
        }
        println "$INPUTS inputs; answers by status: ${new TreeMap(statuses)}"
        [faults: faults as List, statuses: statuses]
    }

    /** Some requests from an address that nobody else has: who tries many wrong codes is let try no more. */
    private static void conversation(int port, AtomicInteger next, ValidRequests requests, LeakCheck check, Queue<String> faults, Map<Integer, Integer> statuses) {
        int first = next.getAndAdd(ON_ONE_CONNECTION)
        def numbers = new ArrayDeque<Integer>((first..<Math.max(first, Math.min(first + ON_ONE_CONNECTION, INPUTS))).toList())
        while (numbers) {
            new Wire(port, "127.${1 + (first >> 14 & 127)}.${first >> 7 & 127}.${2 + (first & 127)}").withCloseable { wire ->
                while (numbers && wire.open) {
                    int number = numbers.removeFirst()
                    def random = new Random(number * 7919L)
                    def message = new Mutation(random).of(requests.next(random))
                    def reply = wire.exchange(message)
                    statuses.merge(reply.status, 1, Integer::sum)
                    def fault = check.fault(message, reply)
                    if (fault) faults << "input $number: $fault\n$message\n--- ${reply.head.readLines()[0]} ---\n${reply.body.take(300)}\n".toString()
                }
            }
        }
    }
}
