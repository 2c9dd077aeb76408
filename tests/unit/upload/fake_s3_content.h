#pragma once

#include "fake_s3.h"
#include "same_there.h"
#include "small_parts.h"

/// From now on it takes parts as small as these; what a store has to be made with.
inline ovation::storage::S3Options smallParts(FakeS3 &fake) {
    fake.rules({{QStringLiteral("least_part"), SmallPart_bytes}});
    ovation::storage::S3Options options = fake.options();
    options.parts = smallParts();
    return options;
}

inline Stored contentOf(FakeS3 &fake) {
    Stored stored;
    for (const QString &key : fake.objects())
        stored.digests[key] = fake.md5(key);
    stored.unfinished = fake.uploads().size();
    return stored;
}
