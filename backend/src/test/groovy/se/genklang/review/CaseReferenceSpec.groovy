package se.genklang.review

import se.genklang.review.domain.CaseReference
import spock.lang.Specification

class CaseReferenceSpec extends Specification {

    def 'one case has one number however it is printed: #typed'() {
        expect:
        CaseReference.of(typed).value() == kept

        where:
        typed                 || kept
        '3.4.2-804/2020'      || '3.4.2-804/2020'
        '3.4.1 357/2016'      || '3.4.1-357/2016'
        '3.4.1–743/2016'      || '3.4.1-743/2016'
        ' 3.4.1 – 743 / 2016' || '3.4.1-743/2016'
        '005-746/2008'        || '005-746/2008'
        'SCN-2015-0180'       || 'SCN-2015-0180'
        '2018/29-700  SN'     || '2018/29-700 SN'
    }
}
