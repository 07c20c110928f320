// A chunk that is gone was replaced by an upgrade: the page, if it lives, decides when it is loaded again. That is done once;
// where the chunk is still missing afterwards, or the connection is, it is waited for.
const isFirst = () => {
    try {
        const known = sessionStorage.getItem("gone") === import.meta.url;
        sessionStorage.setItem("gone", import.meta.url);
        return !known;
    } catch {
        return performance.now() > 10000;
    }
};
const fetch = async address => {
    for (;;) {
        const answer = await globalThis.fetch(address).catch(() => undefined);
        if (answer?.ok) return answer;
        if (answer?.status === 404 && isFirst() && dispatchEvent(new Event("gone", { cancelable: true }))) location.reload();
        await new Promise(again => {
            setTimeout(again, 5000);
            addEventListener("online", again, { once: true });
        });
    }
};
