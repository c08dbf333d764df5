package se.genklang.account

import io.micronaut.http.HttpRequest
import io.micronaut.http.HttpStatus
import io.micronaut.http.MediaType
import io.micronaut.http.client.multipart.MultipartBody
import io.micronaut.test.extensions.spock.annotation.MicronautTest
import se.genklang.support.StaffSpec

@MicronautTest(transactional = false)
class FormTokenSpec extends StaffSpec {

    def 'a form without the token of our page is refused: #kind'() {
        given:
        def cookies = signIn()
        def request = form('/inspektion/logga-ut', fields)

        expect:
        send(carrying(request, cookies + extra)).status() == HttpStatus.FORBIDDEN

        where:
        kind                             | fields             | extra
        'no token'                       | [:]                | [:]
        'a made-up one'                  | [csrfToken: 'x.y'] | [:]
        'a made-up one in cookie, too'   | [csrfToken: 'x.y'] | [csrfToken: 'x.y']
        'one without any cookie'         | [csrfToken: 'x.y'] | [csrfToken: '']
    }

    def 'other kinds of content get in no easier: #type'() {
        given:
        def cookies = signIn()
        def request = HttpRequest.POST('/inspektion/logga-ut', 'csrfToken=x').contentType(type).accept(MediaType.TEXT_HTML_TYPE)

        expect:
        send(carrying(request, cookies)).status() == HttpStatus.FORBIDDEN

        where:
        type << [MediaType.TEXT_PLAIN_TYPE, MediaType.APPLICATION_JSON_TYPE]
    }

    def 'a form with a file gets in only when the browser says that it stood on our page: #site'() {
        given:
        def cookies = signIn()
        def request = HttpRequest.POST('/inspektion/logga-ut', MultipartBody.builder().addPart('fil', 'x').build())
            .contentType(MediaType.MULTIPART_FORM_DATA_TYPE).accept(MediaType.TEXT_HTML_TYPE)
        if (site) {
            request.header('Sec-Fetch-Site', site)
        }

        expect: 'where it gets in, the page does not take this kind'
        send(carrying(request, cookies)).status() == outcome

        where:
        site          || outcome
        null          || HttpStatus.FORBIDDEN
        'cross-site'  || HttpStatus.FORBIDDEN
        'same-origin' || HttpStatus.UNSUPPORTED_MEDIA_TYPE
    }

    def 'a form whose fields arrive #pause ms after its headers is served like any other'() {
        given:
        def cookies = signIn()
        def body = "gammalt=x&nytt=kort&igen=kort&csrfToken=${URLEncoder.encode(cookies.csrfToken, 'UTF-8')}".toString()

        when:
        def answers = (1..5).collect { postSlowly(body, first, pause, cookies) }

        then:
        answers.every { it == 'HTTP/1.1 422 Unprocessable Entity' }

        where:
        first | pause
        0     | 0
        0     | 3
        0     | 100
        10    | 100
    }

    def postSlowly(String body, int first, int pause, Map cookies) {
        new Socket('localhost', server.port).withCloseable { socket ->
            def out = socket.outputStream
            out << """POST /inspektion/losenord HTTP/1.1
                |Host: localhost:${server.port}
                |Accept: text/html
                |Content-Type: application/x-www-form-urlencoded
                |Content-Length: ${body.length()}
                |Connection: close
                |Cookie: genklang=${cookies.genklang}; csrfToken=${cookies.csrfToken}
                |
                |""".stripMargin().replace('\n', '\r\n') + body.substring(0, first)
            out.flush()
            Thread.sleep(pause)
            out << body.substring(first)
            out.flush()
            socket.inputStream.newReader().readLine()
        }
    }
}
