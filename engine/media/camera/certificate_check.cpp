#include "media/camera/certificate_check.h"

#include <QStringList>

#include <gio/gio.h>

#include <algorithm>
#include <mutex>
#include <vector>

namespace ovation::media {

struct CertificateCheck::Memory {
    std::mutex mutex;
    QString refusal;
};

namespace {

struct Doubt {
    GTlsCertificateFlags flag;
    const char *words;
};
constexpr Doubt Doubts[] = {
    {G_TLS_CERTIFICATE_UNKNOWN_CA, "it is signed by itself or by an authority that is not known"},
    {G_TLS_CERTIFICATE_BAD_IDENTITY, "it is for another host name"},
    {G_TLS_CERTIFICATE_NOT_ACTIVATED, "it is not valid yet"},
    {G_TLS_CERTIFICATE_EXPIRED, "it has expired"},
    {G_TLS_CERTIFICATE_REVOKED, "it was revoked"},
    {G_TLS_CERTIFICATE_INSECURE, "its algorithm is not secure"},
    {G_TLS_CERTIFICATE_GENERIC_ERROR, "it can't be read"}};

QString inWords(GTlsCertificateFlags flags) {
    QStringList words;
    for (const Doubt &doubt : Doubts) {
        if (flags & doubt.flag)
            words << QLatin1String(doubt.words);
    }
    return words.join(QStringLiteral(", "));
}

/// What the object of the GObject system below stands for.
struct Authorities {
    std::shared_ptr<CertificateCheck::Memory> memory;
    GObjectPtr<GTlsDatabase> system, own;
    std::vector<GObjectPtr<GTlsCertificate>> pinned;

    bool isPinned(GTlsCertificate *certificate) const {
        return std::any_of(pinned.begin(), pinned.end(), [certificate](const auto &one) {
            return g_tls_certificate_is_same(one.get(), certificate);
        });
    }
};

struct CheckingDatabase {
    GTlsDatabase parent;
    Authorities *authorities;
};
struct CheckingDatabaseClass {
    GTlsDatabaseClass parent;
};

G_DEFINE_TYPE(CheckingDatabase, checking_database, G_TYPE_TLS_DATABASE)

GTlsCertificateFlags verifyChain(GTlsDatabase *self, GTlsCertificate *chain, const gchar *purpose,
                                 GSocketConnectable *identity, GTlsInteraction *interaction,
                                 GTlsDatabaseVerifyFlags flags, GCancellable *cancellable, GError **error) {
    const Authorities &known = *reinterpret_cast<CheckingDatabase *>(self)->authorities;
    auto result = G_TLS_CERTIFICATE_NO_FLAGS;
    if (!known.isPinned(chain)) {
        result = G_TLS_CERTIFICATE_UNKNOWN_CA;
        for (const auto &database : {known.own, known.system}) {
            if (!database)
                continue;
            GError *problem = nullptr;
            result = g_tls_database_verify_chain(database.get(), chain, purpose, identity, interaction, flags,
                                                 cancellable, &problem);
            if (problem) {
                g_propagate_error(error, problem);
                return G_TLS_CERTIFICATE_GENERIC_ERROR;
            }
            if (!(result & G_TLS_CERTIFICATE_UNKNOWN_CA))
                break; // this one knows who signed it
        }
    }
    const std::lock_guard lock(known.memory->mutex);
    known.memory->refusal = inWords(result);
    return result;
}

void checking_database_init(CheckingDatabase *self) {
    self->authorities = new Authorities;
}

void checking_database_finalize(GObject *object) {
    delete reinterpret_cast<CheckingDatabase *>(object)->authorities;
    G_OBJECT_CLASS(checking_database_parent_class)->finalize(object);
}

void checking_database_class_init(CheckingDatabaseClass *type) {
    type->parent.verify_chain = verifyChain;
    G_OBJECT_CLASS(type)->finalize = checking_database_finalize;
}

/// A file that is gone or damaged makes nothing trusted.
void readTrusted(const QByteArray &file, Authorities &into) {
    into.own = GObjectPtr<GTlsDatabase>::adopt(g_tls_file_database_new(file.constData(), nullptr));
    GList *list = g_tls_certificate_list_new_from_file(file.constData(), nullptr);
    for (const GList *one = list; one; one = one->next)
        into.pinned.push_back(GObjectPtr<GTlsCertificate>::adopt(static_cast<GTlsCertificate *>(one->data)));
    g_list_free(list);
}

} // namespace

CertificateCheck::CertificateCheck(const QByteArray &trustedFile)
    : m_memory(std::make_shared<Memory>()),
      m_database(GObjectPtr<GTlsDatabase>::adopt(
          static_cast<GTlsDatabase *>(g_object_new(checking_database_get_type(), nullptr)))) {
    Authorities &known = *reinterpret_cast<CheckingDatabase *>(m_database.get())->authorities;
    known.memory = m_memory;
    known.system =
        GObjectPtr<GTlsDatabase>::adopt(g_tls_backend_get_default_database(g_tls_backend_get_default()));
    if (!trustedFile.isEmpty())
        readTrusted(trustedFile, known);
}

CertificateCheck::~CertificateCheck() = default;

QString CertificateCheck::refusal() const {
    const std::lock_guard lock(m_memory->mutex);
    return m_memory->refusal;
}

} // namespace ovation::media
