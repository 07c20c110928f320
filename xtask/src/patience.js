// A chunk that is gone was replaced by an upgrade, and the page loads again; without a connection it is waited for.
const fetch = async address => {
    for (;;) {
        const answer = await globalThis.fetch(address).catch(() => undefined);
        if (answer?.ok) return answer;
        if (answer?.status === 404 && performance.now() > 10000) location.reload();
        await new Promise(again => {
            setTimeout(again, 5000);
            addEventListener("online", again, { once: true });
        });
    }
};
