<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/page.xsl"/>
  <xsl:import href="entry.xsl"/>

  <xsl:template match="page" mode="title"><xsl:value-of select="p:t('title.recovery_codes')"/></xsl:template>

  <xsl:template match="page" mode="main">
    <div class="stack prose">
      <xsl:choose>
        <xsl:when test="codes"><xsl:apply-templates select="codes" mode="codes"/></xsl:when>
        <xsl:otherwise>
          <p><xsl:value-of select="p:t2('recovery.left', codes_left)"/></p>
          <p><xsl:value-of select="p:t('recovery.renewing')"/></p>
          <form class="form" method="post" action="/account/recovery">
            <input type="hidden" name="csrf" value="{csrf}"/>
            <div class="buttons">
              <button type="submit"><xsl:value-of select="p:t('button.renew_codes')"/></button>
              <a href="/account/me"><xsl:value-of select="p:t('button.cancel')"/></a>
            </div>
          </form>
        </xsl:otherwise>
      </xsl:choose>
    </div>
  </xsl:template>
</xsl:stylesheet>
