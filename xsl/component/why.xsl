<?xml version="1.0" encoding="UTF-8"?>
<!-- The page that says why a day is the due day, of intake and of settlement. Imported after
     page and matter. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">

  <xsl:template match="page" mode="title">
    <xsl:variable name="code"><xsl:apply-templates select="(casefile/code[. != '']|casefile/lookup_code)[last()]" mode="code"/></xsl:variable>
    <xsl:value-of select="p:t2('why.title', $code)"/>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <p><a href="{back}"><xsl:value-of select="p:t('why.back')"/></a></p>
    <div class="grid-2"><xsl:apply-templates select="reckonings/reckoning" mode="why"/></div>
    <xsl:if test="moves/event">
      <section class="panel">
        <h2><xsl:value-of select="p:t('why.moves')"/></h2>
        <ul class="rows"><xsl:apply-templates select="moves/event" mode="why"/></ul>
      </section>
    </xsl:if>
    <xsl:if test="reminders/reminder">
      <section class="panel">
        <h2><xsl:value-of select="p:t('why.reminders')"/></h2>
        <ul class="rows"><xsl:apply-templates select="reminders/reminder" mode="why"/></ul>
      </section>
    </xsl:if>
  </xsl:template>

  <xsl:template match="moves/event" mode="why">
    <li>
      <b><xsl:value-of select="p:t('event.', event)"/></b>
      <p class="meta">
        <span><xsl:value-of select="p:instant(at)"/></span>
        <span><xsl:if test="who != ''"><xsl:value-of select="who"/>, </xsl:if><xsl:value-of select="p:t('role.', role)"/></span>
        <xsl:if test="document != ''"><span><xsl:value-of select="document"/></span></xsl:if>
      </p>
    </li>
  </xsl:template>

  <xsl:template match="reminder" mode="why">
    <li>
      <b><xsl:value-of select="p:t('reminder.', reminder)"/></b>
      <p class="meta">
        <span><xsl:value-of select="p:instant(made_at)"/></span>
        <span><xsl:value-of select="p:t('term.', term)"/>, <xsl:value-of select="p:day(due_on)"/></span>
        <span><xsl:value-of select="p:t2('why.told', told)"/></span>
      </p>
    </li>
  </xsl:template>
</xsl:stylesheet>
