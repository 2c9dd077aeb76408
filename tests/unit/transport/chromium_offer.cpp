#include "chromium_offer.h"

#include <QFile>
#include <QTest>

using namespace ovation::transport;

QByteArray chromiumOffer(const char *name) {
    return browserOffer(QByteArray("chromium_") + name);
}

QByteArray browserOffer(const QByteArray &name) {
    const auto path = QStringLiteral("../fuzz/corpus/sdp/%1.sdp").arg(QLatin1String(name));
    QFile file(QFINDTESTDATA(path));
    if (!file.open(QIODevice::ReadOnly))
        QTest::qFail(qPrintable(path), __FILE__, __LINE__);
    return file.readAll();
}

Sdp parsedSdp(const QByteArray &text) {
    const auto sdp = Sdp::parse(text);
    if (!sdp)
        QTest::qFail(qPrintable(sdp.error().message), __FILE__, __LINE__);
    return sdp ? *sdp : Sdp();
}
