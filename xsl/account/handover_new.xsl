<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/page.xsl"/>
  <xsl:import href="handover.xsl"/>

  <xsl:template match="page" mode="title"><xsl:value-of select="p:t2('handover.of', user/display_name)"/></xsl:template>

  <xsl:template match="page" mode="main">
    <xsl:if test="administers = '1'"><p><a href="/account/user/{user/id}"><xsl:value-of select="p:t('handover.back')"/></a></p></xsl:if>
    <div class="split">
      <div class="stack">
        <p class="prose"><xsl:value-of select="p:t('handover.lead')"/></p>
        <xsl:choose>
          <xsl:when test="form//field[@name = 'to_id']//option[@value != '']"><xsl:apply-templates select="form" mode="form"/></xsl:when>
          <xsl:otherwise>
            <p class="answer"><xsl:value-of select="p:t('handover.nobody')"/></p>
            <xsl:if test="is_me = '1'"><p><a href="/account/me"><xsl:value-of select="p:t('handover.back_me')"/></a></p></xsl:if>
          </xsl:otherwise>
        </xsl:choose>
      </div>
      <aside class="stack">
        <section class="panel">
          <h2><xsl:value-of select="p:t('handover.open')"/></h2>
          <xsl:apply-templates select="open" mode="open"/>
          <p class="soft"><xsl:value-of select="p:t('handover.sealed')"/></p>
          <xsl:if test="matters/matter"><ul class="rows"><xsl:apply-templates select="matters/matter" mode="handed"/></ul></xsl:if>
        </section>
        <xsl:if test="handovers/handover">
          <section class="panel">
            <h2><xsl:value-of select="p:t('handover.before')"/></h2>
            <ul class="rows">
              <xsl:for-each select="handovers/handover">
                <li><a href="/account/handover/{id}"><xsl:value-of select="document"/></a>
                  <p class="meta"><span><xsl:value-of select="to_name"/></span><span class="tag info"><xsl:value-of select="p:t('handover_state.', handover_state)"/></span></p></li>
              </xsl:for-each>
            </ul>
          </section>
        </xsl:if>
      </aside>
    </div>
  </xsl:template>

  <xsl:template match="form/field[@name = 'to_id']|form//field[@name = 'to_id']" mode="label"><xsl:value-of select="p:t('handover.to')"/></xsl:template>
  <xsl:template match="form" mode="more">
    <xsl:if test="/page/is_me = '1'"><a href="/account/me"><xsl:value-of select="p:t('button.cancel')"/></a></xsl:if>
    <xsl:if test="/page/is_me != '1'"><a href="/account/user/{/page/user/id}"><xsl:value-of select="p:t('button.cancel')"/></a></xsl:if>
  </xsl:template>
</xsl:stylesheet>
