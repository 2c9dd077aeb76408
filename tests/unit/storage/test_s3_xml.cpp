#include "storage/s3_xml.h"

#include <QTest>

using namespace ovation::storage;

class S3XmlTest : public QObject {
    Q_OBJECT

  private Q_SLOTS:
    void readsAListWithEncodedKeys() {
        const auto found = readS3Listing(
            "<?xml version=\"1.0\"?><ListBucketResult xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\">"
            "<EncodingType>url</EncodingType><IsTruncated>true</IsTruncated>"
            "<NextContinuationToken>1/2+==</NextContinuationToken>"
            "<Contents><Key>a+b%2Bc/%C3%A4.mp4</Key><LastModified>2026-01-02T03:04:05.678Z</LastModified>"
            "<ETag>&quot;0123&quot;</ETag><Size>5000000000</Size><Owner><ID>x</ID></Owner></Contents>"
            "<CommonPrefixes><Prefix>p/</Prefix></CommonPrefixes></ListBucketResult>");
        QVERIFY(found);
        QCOMPARE(found->objects.size(), 1u);
        QCOMPARE(found->objects[0].key, QStringLiteral("a b+c/ä.mp4"));
        QCOMPARE(found->objects[0].size_bytes, 5'000'000'000);
        QCOMPARE(found->objects[0].tag, "0123");
        QCOMPARE(found->objects[0].modified_ms, 1'767'323'045'678);
        QVERIFY(found->truncated);
        QCOMPARE(found->next, QStringLiteral("1/2+=="));
    }

    void keysAreAsTheyStandWithoutAnEncoding() {
        const auto found =
            readS3Listing("<ListBucketResult><Contents><Key>a+b%20</Key></Contents></ListBucketResult>");
        QVERIFY(found);
        QCOMPARE(found->objects[0].key, QStringLiteral("a+b%20"));
    }

    void aListIsNothingWhen_data() {
        QTest::addColumn<QByteArray>("xml");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no XML") << QByteArray("<html><body>Sign in<br></body></html>");
        QTest::newRow("another root") << QByteArray("<Other><IsTruncated>false</IsTruncated></Other>");
        QTest::newRow("cut off") << QByteArray("<ListBucketResult><Contents><Key>a</Key>");
        QTest::newRow("no way on") << QByteArray(
            "<ListBucketResult><IsTruncated>true</IsTruncated></ListBucketResult>");
        QTest::newRow("a size below nothing")
            << QByteArray("<ListBucketResult><Contents><Size>-1</Size></Contents></ListBucketResult>");
        QTest::newRow("a size beyond all") << QByteArray(
            "<ListBucketResult><Contents><Size>99999999999999999999</Size></Contents></ListBucketResult>");
        QTest::newRow("a type") << QByteArray("<!DOCTYPE a [<!ENTITY b 'c'>]><ListBucketResult/>");
        QTest::newRow("too deep") << "<ListBucketResult>" + QByteArray("<a>").repeated(MaxDepth + 1);
        QTest::newRow("too many elements")
            << "<ListBucketResult>" + QByteArray("<a/>").repeated(MaxElements) + "</ListBucketResult>";
        QTest::newRow("too long a text")
            << "<ListBucketResult><a>" + QByteArray(MaxText + 1, 'x') + "</a></ListBucketResult>";
    }
    void aListIsNothingWhen() {
        QFETCH(QByteArray, xml);
        QVERIFY(!readS3Listing(xml));
    }

    void readsWhyACallFailedBehindSpacesOfAKeptConnection() {
        const S3Failure failure =
            readS3Failure("  \n \n<Error><Code>InternalError</Code><Message>a &amp; b</Message></Error>");
        QCOMPARE(failure.code, QStringLiteral("InternalError"));
        QCOMPARE(failure.message, QStringLiteral("a & b"));
        QVERIFY(readS3Failure("<html/>").code.isEmpty());
    }

    void readsTheRegionThatAFailureNames() {
        QCOMPARE(readS3Failure(
                     "<Error><Code>AuthorizationHeaderMalformed</Code><Region>eu-west-3</Region></Error>")
                     .region,
                 QStringLiteral("eu-west-3"));
    }

    void readsFailuresOfTheTokenService() {
        QCOMPARE(readS3Failure(
                     "<ErrorResponse><Error><Type>Sender</Type><Code>ExpiredTokenException</Code></Error>"
                     "</ErrorResponse>")
                     .code,
                 QStringLiteral("ExpiredTokenException"));
    }

    void anAnswerThatIsAFailureCompletesNothing() {
        QVERIFY(!readS3Completed("<Error><Code>InternalError</Code></Error>"));
        QVERIFY(!readS3Completed("<CompleteMultipartUploadResult/>"));
        QCOMPARE(readS3Completed(
                     "<CompleteMultipartUploadResult><ETag>\"a-2\"</ETag></CompleteMultipartUploadResult>"),
                 std::optional<QByteArray>("a-2"));
    }

    void writesPartsAsTheyAreRead() {
        QCOMPARE(writeS3Parts({{1, 10, "aa"}, {3, 5, "b&"}}),
                 "<CompleteMultipartUpload xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\">"
                 "<Part><PartNumber>1</PartNumber><ETag>&quot;aa&quot;</ETag></Part>"
                 "<Part><PartNumber>3</PartNumber><ETag>&quot;b&amp;&quot;</ETag></Part></"
                 "CompleteMultipartUpload>");
    }

    void readsParts() {
        const auto found = readS3Parts(
            "<ListPartsResult><IsTruncated>true</IsTruncated><NextPartNumberMarker>2</NextPartNumberMarker>"
            "<Part><PartNumber>2</PartNumber><ETag>\"x\"</ETag><Size>7</Size></Part></ListPartsResult>");
        QVERIFY(found && found->truncated);
        QCOMPARE(found->next, 2);
        QCOMPARE(found->parts[0].number, 2);
        QCOMPARE(found->parts[0].size_bytes, 7);
        QVERIFY(!readS3Parts("<ListPartsResult><Part><PartNumber>0</PartNumber></Part></ListPartsResult>"));
    }

    void readsCredentialsOfARole() {
        const QByteArray xml =
            "<AssumeRoleWithWebIdentityResponse><AssumeRoleWithWebIdentityResult><Credentials>"
            "<SessionToken>t</SessionToken><SecretAccessKey>s</SecretAccessKey>"
            "<Expiration>2026-01-02T03:04:05Z</Expiration><AccessKeyId>k</AccessKeyId></Credentials>"
            "</AssumeRoleWithWebIdentityResult></AssumeRoleWithWebIdentityResponse>";
        const auto found = readStsCredentials(xml);
        QVERIFY(found);
        QCOMPARE(found->keyId + found->secret + found->token, "kst");
        QCOMPARE(found->expires_ms, 1'767'323'045'000);
        QVERIFY(!readStsCredentials(QByteArray(xml).replace("2026-01-02", "soon")));
    }
};

QTEST_APPLESS_MAIN(S3XmlTest)
#include "test_s3_xml.moc"
