<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <!-- What is sealed is opened with a reason, beside who has opened what so far. -->
  <xsl:template match="page" mode="ask">
    <xsl:if test="approval"><p class="prose"><xsl:value-of select="p:t('approval.', approval)"/></p></xsl:if>
    <div class="split">
      <div class="stack"><xsl:apply-templates select="form" mode="form"/></div>
      <aside class="panel">
        <h2><xsl:value-of select="p:t('envelope.openings')"/></h2>
        <xsl:apply-templates select="openings" mode="openings"/>
      </aside>
    </div>
  </xsl:template>

  <xsl:template match="openings" mode="openings">
    <xsl:choose>
      <xsl:when test="opening">
        <ul class="rows"><xsl:for-each select="opening">
          <li><strong><xsl:value-of select="who"/></strong>
            <p class="meta"><xsl:apply-templates select="lookup_code" mode="which"/>
              <span><xsl:value-of select="p:t('opened.', what)"/></span>
              <span><xsl:apply-templates select="opened_at" mode="value"/></span>
              <span><xsl:value-of select="p:t('identity_reason.', reason)"/></span></p>
            <xsl:if test="note"><xsl:apply-templates select="note" mode="lines"/></xsl:if></li>
        </xsl:for-each></ul>
      </xsl:when>
      <xsl:otherwise><p class="empty"><xsl:value-of select="p:t('envelope.none')"/></p></xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template match="lookup_code" mode="which"><span><xsl:apply-templates select="." mode="value"/></span></xsl:template>

  <xsl:template match="field[@name = 'note']" mode="label"><xsl:value-of select="p:t('envelope.note')"/></xsl:template>
  <xsl:template match="field[@name = 'note']" mode="hint">
    <p class="hint" id="{@id}-hint"><xsl:value-of select="p:t('envelope.note_hint')"/></p>
  </xsl:template>
</xsl:stylesheet>
