#include "storage/signature.h"

#include <QTest>

using namespace ovation::storage;

namespace {

const QByteArray EmptyHash = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
const QByteArray Date = "20130524T000000Z";
const Credentials Example{"AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", {}, 0};

QByteArray signatureOf(const SignedRequest &request, const Credentials &credentials = Example,
                       const SigningScope &scope = {"us-east-1"}, const QByteArray &date = Date) {
    return authorization(request, credentials, scope, date).split('=').last();
}

SignedRequest ofExampleBucket(const QByteArray &method, const QByteArray &path, const Query &query,
                              const QByteArray &hash) {
    SignedRequest request{method, path, canonicalQuery(query), {}, hash};
    request.headers = {
        {"host", "examplebucket.s3.amazonaws.com"}, {"x-amz-date", Date}, {"x-amz-content-sha256", hash}};
    return request;
}

/// Of the published test suite: service "service", 2015-08-30.
SignedRequest ofSuite(const QByteArray &path, const Query &query, const QByteArray &method = "GET") {
    return {method,
            percentEncodedPath(path),
            canonicalQuery(query),
            {{"host", "example.amazonaws.com"}, {"x-amz-date", "20150830T123600Z"}},
            EmptyHash};
}

QByteArray suiteSignature(const SignedRequest &request) {
    return signatureOf(request, {"AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY", {}, 0},
                       {"us-east-1", "service"}, "20150830T123600Z");
}

} // namespace

/// "Signature Calculations for the Authorization Header", Amazon S3 API Reference, and the test suite of
/// Signature Version 4.
class SignatureTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void signsTheReadingOfARangeAsPublished() {
        auto request = ofExampleBucket("GET", "/test.txt", {}, EmptyHash);
        request.headers.insert("range", "bytes=0-9");
        QCOMPARE(authorization(request, Example, {"us-east-1"}, Date),
                 "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request, "
                 "SignedHeaders=host;range;x-amz-content-sha256;x-amz-date, "
                 "Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41");
    }

    void signsAnUploadWithAnAwkwardNameAsPublished() {
        auto request = ofExampleBucket("PUT", percentEncodedPath("/test$file.text"), {},
                                       "44ce7dd67c959e0d3524ffac1771dfbba87d2b6b4b4e99e42034a8b803f8b072");
        request.headers.insert("date", "Fri, 24 May 2013 00:00:00 GMT");
        request.headers.insert("x-amz-storage-class", "REDUCED_REDUNDANCY");
        QCOMPARE(signatureOf(request), "98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd");
    }

    void signsAQueryWithoutAValueAsPublished() {
        QCOMPARE(signatureOf(ofExampleBucket("GET", "/", {{"lifecycle", ""}}, EmptyHash)),
                 "fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543");
    }

    void signsAListAsPublished() {
        QCOMPARE(signatureOf(ofExampleBucket("GET", "/", {{"max-keys", "2"}, {"prefix", "J"}}, EmptyHash)),
                 "34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7");
    }

    void agreesWithTheTestSuite_data() {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<Query>("query");
        QTest::addColumn<QByteArray>("signature");
        QTest::newRow("get-vanilla")
            << QByteArray("GET") << QByteArray("/") << Query()
            << QByteArray("5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31");
        QTest::newRow("post-vanilla")
            << QByteArray("POST") << QByteArray("/") << Query()
            << QByteArray("5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b");
        QTest::newRow("get-utf8") << QByteArray("GET") << QByteArray("/\xe1\x88\xb4") << Query()
                                  << QByteArray(
                                         "8318018e0b0f223aa2bbf98705b62bb787dc9c0e678f255a891fd03141be5d85");
        QTest::newRow("get-vanilla-query-order-key-case")
            << QByteArray("GET") << QByteArray("/") << Query{{"Param2", "value2"}, {"Param1", "value1"}}
            << QByteArray("b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500");
    }
    void agreesWithTheTestSuite() {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, path);
        QFETCH(Query, query);
        QFETCH(QByteArray, signature);
        QCOMPARE(suiteSignature(ofSuite(path, query, method)), signature);
    }

    void namesAreEncodedByOctetAndSortedAsTheyAreSent() {
        QCOMPARE(canonicalQuery({{"b", "1 +"}, {"a/", "~"}, {"a", "\xc3\xa4"}}), "a=%C3%A4&a%2F=~&b=1%20%2B");
        QCOMPARE(percentEncodedPath("/a b/\xc3\xa4+~*'()"), "/a%20b/%C3%A4%2B~%2A%27%28%29");
    }

    void spacesWithinAHeaderCountOnce() {
        SignedRequest request{"GET", "/", {}, {{"host", "h"}, {"x", "  a   b "}}, EmptyHash};
        QVERIFY(canonicalRequest(request).contains("\nx:a b\n"));
    }
};

QTEST_APPLESS_MAIN(SignatureTest)
#include "test_signature.moc"
