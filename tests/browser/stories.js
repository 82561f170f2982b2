// stories NAME…: those stories, in one browser.
for (const name of process.argv.slice(2)) await import('./' + name + '.js');
