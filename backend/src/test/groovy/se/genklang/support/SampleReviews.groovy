package se.genklang.support

/** Reviews and surveys for journeys, made through the API. */
trait SampleReviews {

    /** A review of today in the named districts; its id. */
    long newReview(Api api, List<String> districts = ['Bromma', 'Farsta', 'Skärholmen']) {
        def known = api.get('/api/districts?from=2026-01-01&to=2026-12-31').json
        def created = api.post('/api/reviews', [title: 'Ekonomiskt bistånd', caseReference: '3.4.1-12/2026',
            area: 'ekonomiskt-bistand', targetGroup: 'Vuxna som får ekonomiskt bistånd',
            periodFrom: '2026-01-01', periodTo: '2026-12-31', districts: districts.collect { name -> known.find { it.name == name }.id }])
        assert created.status == 201
        created.json.id as long
    }

    /** An open survey without codes, with these questions of the bank or the first ten; as the API tells it. */
    Map newOpenSurvey(Api api, long reviewId, Map options = [:]) {
        def survey = newDraft(api, reviewId, options)
        assert api.post("/api/surveys/$survey.id/open").status == 200
        survey
    }

    Map newDraft(Api api, long reviewId, Map options = [:]) {
        def bank = api.get('/api/question-bank').json
        def keys = options.keys ?: bank.findAll { it.role == 'QUALITY' && it.kind != 'TEXT' }.take(10)*.key +
            bank.findAll { it.kind == 'TEXT' }.take(1)*.key + bank.findAll { it.role == 'BACKGROUND' }.take(1)*.key
        def created = api.post("/api/reviews/$reviewId/surveys", [title: options.title ?: 'Berätta hur det är',
            codesRequired: options.codes ?: false, waitingDays: options.waitingDays ?: 0, questionKeys: keys])
        assert created.status == 201
        created.json as Map
    }

    /** The district doors of an open survey, by name of district. */
    Map<String, String> doors(Api api, Map survey) {
        api.get("/api/surveys/$survey.id/box").json.districts.collectEntries { [it.point.districtName, it.point.door] }
    }

    /** Where the districts' answers come in, by name of district. */
    Map<String, Map> points(Api api, Map survey) {
        api.get("/api/surveys/$survey.id/box").json.districts.collectEntries { [it.point.districtName, it.point] }
    }

    /** New one-time codes for a district. */
    List<String> newCodes(Api api, Map survey, String district, int count) {
        def point = api.get("/api/surveys/$survey.id/box").json.districts.find { it.point.districtName == district }.point
        api.post("/api/surveys/$survey.id/points/$point.id/codes", [count: count]).json.codes
    }

    /** The first alternative of each choice question, or the one at {@code index} as far as there are so many. */
    Map<String, String> answers(Map survey, int index = 0) {
        survey.questions.findAll { it.kind != 'TEXT' }.collectEntries { [it.key, it.options[Math.min(index, it.options.size() - 1)].code] }
    }
}
