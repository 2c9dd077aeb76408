#include "base/certificate_trust.h"

#include "base/handles.h"

#include <QHostAddress>

#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <openssl/x509_vfy.h>
#include <openssl/x509v3.h>

namespace ovation {
namespace {

using Certificate = CHandle<X509, X509_free>;

void freeAll(STACK_OF(X509) * certificates) {
    sk_X509_pop_free(certificates, X509_free);
}

Certificate fromDer(const QByteArray &der) {
    const auto *bytes = reinterpret_cast<const unsigned char *>(der.constData());
    return Certificate(d2i_X509(nullptr, &bytes, long(der.size())));
}

QByteArray toDer(X509 *certificate) {
    const int size = i2d_X509(certificate, nullptr);
    if (size <= 0)
        return {};
    QByteArray der(size, Qt::Uninitialized);
    auto *bytes = reinterpret_cast<unsigned char *>(der.data());
    i2d_X509(certificate, &bytes);
    return der;
}

} // namespace

CertificateTrust::CertificateTrust(const QByteArray &pem) {
    const CHandle<BIO, BIO_free_all> text(BIO_new_mem_buf(pem.constData(), int(pem.size())));
    bool more = true;
    while (more) {
        ERR_clear_error();
        if (const auto one = Certificate(PEM_read_bio_X509(text.get(), nullptr, nullptr, nullptr)))
            m_trusted.append(toDer(one.get()));
        else // a broken one is left out, what follows is not
            more = !BIO_eof(text.get()) && ERR_GET_REASON(ERR_peek_last_error()) != PEM_R_NO_START_LINE;
    }
    ERR_clear_error();
}

bool CertificateTrust::accepts(const QList<QByteArray> &chain, const QString &host) const {
    if (chain.isEmpty() || isEmpty())
        return false;
    if (m_trusted.contains(chain.first()))
        return true;
    const CHandle<X509_STORE, X509_STORE_free> store(X509_STORE_new());
    for (const QByteArray &der : m_trusted) {
        if (const Certificate one = fromDer(der))
            X509_STORE_add_cert(store.get(), one.get()); // keeps a reference of its own
    }
    const CHandle<STACK_OF(X509), freeAll> between(sk_X509_new_null());
    for (const QByteArray &der : chain.mid(1)) {
        if (Certificate one = fromDer(der))
            sk_X509_push(between.get(), one.release());
    }
    const Certificate server = fromDer(chain.first());
    const CHandle<X509_STORE_CTX, X509_STORE_CTX_free> check(X509_STORE_CTX_new());
    if (!server || !X509_STORE_CTX_init(check.get(), store.get(), server.get(), between.get()))
        return false;
    X509_VERIFY_PARAM *rules = X509_STORE_CTX_get0_param(check.get());
    const QByteArray name = host.toUtf8();
    X509_STORE_CTX_set_purpose(check.get(), X509_PURPOSE_SSL_SERVER);
    const bool named = QHostAddress(host).isNull()
                           ? X509_VERIFY_PARAM_set1_host(rules, name.constData(), std::size_t(name.size()))
                           : X509_VERIFY_PARAM_set1_ip_asc(rules, name.constData());
    return named && X509_verify_cert(check.get()) == 1;
}

} // namespace ovation
