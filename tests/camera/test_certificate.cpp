#include "test_certificate.h"

#include "base/handles.h"

#include <openssl/ec.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>

namespace {

constexpr long Day_s = 86400;
using Bio = ovation::CHandle<BIO, BIO_free_all>;
using Key = ovation::CHandle<EVP_PKEY, EVP_PKEY_free>;
using Certificate = ovation::CHandle<X509, X509_free>;

QByteArray contentOf(const Bio &bio) {
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &data);
    return {data, qsizetype(size)};
}

Bio reading(const QByteArray &pem) {
    return Bio(BIO_new_mem_buf(pem.constData(), int(pem.size())));
}

void extend(X509 *certificate, int which, const QByteArray &value) {
    const ovation::CHandle<X509_EXTENSION, X509_EXTENSION_free> extension(
        X509V3_EXT_conf_nid(nullptr, nullptr, which, value.constData()));
    X509_add_ext(certificate, extension.get(), -1);
}

} // namespace

TestCertificate TestCertificate::make(const Options &options, const TestCertificate *issuer) {
    const Key key(EVP_EC_gen("P-256"));
    const Certificate made(X509_new());
    X509 *x = made.get();
    uint64_t serial = 0;
    RAND_bytes(reinterpret_cast<unsigned char *>(&serial), sizeof serial);
    X509_set_version(x, 2);
    ASN1_INTEGER_set_uint64(X509_get_serialNumber(x), serial >> 1);
    X509_gmtime_adj(X509_getm_notBefore(x), options.from_days * Day_s);
    X509_gmtime_adj(X509_getm_notAfter(x), options.to_days * Day_s);
    X509_set_pubkey(x, key.get());
    const QByteArray name = options.authority ? "Test authority" : "Test camera";
    X509_NAME_add_entry_by_txt(X509_get_subject_name(x), "CN", MBSTRING_UTF8,
                               reinterpret_cast<const unsigned char *>(name.constData()), -1, -1, 0);
    extend(x, NID_subject_alt_name, options.names);
    extend(x, NID_basic_constraints, options.authority ? "critical,CA:TRUE" : "critical,CA:FALSE");
    if (issuer) {
        const Bio certificateText = reading(issuer->certificate), keyText = reading(issuer->key);
        const Certificate by(PEM_read_bio_X509(certificateText.get(), nullptr, nullptr, nullptr));
        const Key with(PEM_read_bio_PrivateKey(keyText.get(), nullptr, nullptr, nullptr));
        X509_set_issuer_name(x, X509_get_subject_name(by.get()));
        X509_sign(x, with.get(), EVP_sha256());
    } else {
        X509_set_issuer_name(x, X509_get_subject_name(x));
        X509_sign(x, key.get(), EVP_sha256());
    }
    const Bio certificateOut(BIO_new(BIO_s_mem())), keyOut(BIO_new(BIO_s_mem()));
    PEM_write_bio_X509(certificateOut.get(), x);
    PEM_write_bio_PrivateKey(keyOut.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr);
    return {contentOf(certificateOut), contentOf(keyOut)};
}
